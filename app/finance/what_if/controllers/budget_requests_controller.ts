import type { HttpContext } from '@adonisjs/core/http'
import { showBudgetRequest } from '#app/finance/what_if/controllers/budget_request_page'
import { requestValidator } from '#app/finance/what_if/what_if_validator'
import { budgetFacts, wholeVersion } from '#app/finance/budget/queries/budget_facts'
import { findVersion } from '#app/finance/budget/queries/find_version'

export default class BudgetRequestsController {
  /** The request for a version; its note is the reason. */
  async show(ctx: HttpContext) {
    const { project, params, request } = ctx
    const { language } = await request.validateUsing(requestValidator)
    const { version } = await findVersion(project.id, Number(params.id))
    const facts = await budgetFacts(project.id, version.number)
    const { cells, funding } = await wholeVersion(version, facts.structure)
    const asked = { cells, funding, reason: version.note, version }
    return showBudgetRequest(ctx, facts, asked, language ?? null)
  }
}
