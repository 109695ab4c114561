import type { HttpContext } from '@adonisjs/core/http'
import { previewOfFields, showBudgetForm } from '#app/finance/budget/controllers/budget_form_page'
import { budgetFacts } from '#app/finance/budget/queries/budget_facts'
import { findVersion } from '#app/finance/budget/queries/find_version'

/**
 * What follows from the typed amounts, before they are saved: the panel alone for the script that asks while somebody types,
 * the whole form again for whoever presses "recalculate".
 */
export default class BudgetPreviewsController {
  async store(ctx: HttpContext) {
    const { request, project, view } = ctx
    const fields = request.all()
    const { versionId } = fields
    const edited = /^[1-9]\d{0,9}$/.test(String(versionId ?? ''))
      ? (await findVersion(project.id, Number(versionId))).version
      : null
    if (!request.ajax()) {
      const form = { values: fields, errors: {}, general: [], stale: null }
      view.share({ form })
      return showBudgetForm(ctx, edited, form)
    }
    const facts = await budgetFacts(project.id, edited?.number)
    return view.render('finance/budget/_preview', previewOfFields(facts, fields))
  }
}
