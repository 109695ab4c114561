import type { HttpContext } from '@adonisjs/core/http'
import { previewOfPlanned, showWhatIf } from '#app/finance/what_if/controllers/what_if_page'
import { budgetFacts } from '#app/finance/budget/queries/budget_facts'

export default class WhatIfsController {
  async show(ctx: HttpContext) {
    return showWhatIf(ctx)
  }

  /** The panel alone for the script that asks while somebody types, the whole page for whoever presses "recalculate". */
  async preview(ctx: HttpContext) {
    const { request, project, view } = ctx
    const fields = request.all()
    if (!request.ajax()) {
      const form = { values: fields, errors: {}, general: [], stale: null }
      view.share({ form })
      return showWhatIf(ctx, form)
    }
    const facts = await budgetFacts(project.id)
    return view.render('finance/budget/_preview', previewOfPlanned(facts, fields))
  }
}
