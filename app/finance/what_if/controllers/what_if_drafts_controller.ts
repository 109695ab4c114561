import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { draftBudget } from '#app/finance/budget/actions/draft_budget'
import { showWhatIf } from '#app/finance/what_if/controllers/what_if_page'
import { plannedBudget } from '#app/finance/what_if/what_if'
import { plannedTotals, whatIfValidator } from '#app/finance/what_if/what_if_validator'
import { budgetFacts } from '#app/finance/budget/queries/budget_facts'

export default class WhatIfDraftsController {
  /** Makes a draft version of what was tried out; it is refined there. */
  async store(ctx: HttpContext) {
    const { project, request, actor, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        const facts = await budgetFacts(project.id)
        const typed = await request.validateUsing(whatIfValidator(facts.structure))
        const planned = plannedBudget(facts, plannedTotals(facts.structure, typed))
        const draft = { note: typed.reason, cells: planned.cells, funding: planned.typed }
        const version = await draftBudget(project.id, draft, actor)
        session.flash('success', i18n.t('budget.draft_saved', { number: version.number }))
        const path = `/projects/${project.id}/budget/versions/${version.id}`
        return response.redirect().status(303).toPath(path)
      },
      (form) => showWhatIf(ctx, form)
    )
  }
}
