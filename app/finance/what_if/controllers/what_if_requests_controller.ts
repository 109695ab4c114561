import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { showBudgetRequest } from '#app/finance/what_if/controllers/budget_request_page'
import { showWhatIf } from '#app/finance/what_if/controllers/what_if_page'
import { plannedBudget } from '#app/finance/what_if/what_if'
import { plannedTotals, whatIfValidator } from '#app/finance/what_if/what_if_validator'
import { budgetFacts } from '#app/finance/budget/queries/budget_facts'

export default class WhatIfRequestsController {
  /** The request for what was tried out, before anything is saved. */
  async store(ctx: HttpContext) {
    const { project, request } = ctx
    return answerForm(
      ctx,
      async () => {
        const facts = await budgetFacts(project.id)
        const typed = await request.validateUsing(whatIfValidator(facts.structure))
        const planned = plannedBudget(facts, plannedTotals(facts.structure, typed))
        const asked = { ...planned, reason: typed.reason ?? null, version: null }
        return showBudgetRequest(ctx, facts, asked, typed.language ?? null)
      },
      (form) => showWhatIf(ctx, form)
    )
  }
}
