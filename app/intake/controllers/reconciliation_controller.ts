import type { HttpContext } from '@adonisjs/core/http'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { keptAnswers, projectState } from '#app/finance/expenses/queries/project_state'
import { matchProject } from '#app/intake/actions/match_project'
import { resultSentence } from '#app/intake/controllers/matching_words'
import { listOpenExpenses } from '#app/intake/queries/list_open_expenses'
import { listOpenMovements } from '#app/intake/queries/list_open_movements'
import {
  reconciliationOverview,
  type ReconciliationOverview,
} from '#app/intake/queries/reconciliation_overview'
import {
  EXPENSE_LISTS,
  LISTS,
  readReconciliationFilter,
  type ReconciliationFilter,
} from '#app/intake/reconciliation_filter'
import { seesSensitive } from '#app/finance/expenses/expense_policy'

const kept = keptAnswers<ReconciliationOverview>()

export default class ReconciliationController {
  /**
   * The finance officer comes at the end of a period. At once: how many claimed expenses have no ledger entry or no payment,
   * how many ledger entries nobody claims, and what they add up to; below, the rows of one of these questions.
   */
  async index({ view, project, actor, request }: HttpContext) {
    const query = request.qs()
    const state = await projectState(project.id)
    const { period: periods } = await listExpenseChoices(project.id, ['period'])
    const filter = readReconciliationFilter(query, periods)
    const overview = await kept(state, [project.id, filter.period], () =>
      reconciliationOverview(project.id, filter.period)
    )
    const isOfExpenses = EXPENSE_LISTS.includes(filter.list)
    const page = isOfExpenses
      ? await listOpenExpenses(project.id, filter.list, filter.period, filter.after)
      : await listOpenMovements(project.id, filter.list, filter.period, {
          after: filter.after,
          seesSensitive: seesSensitive(actor),
        })
    const address = (changed: Record<string, string>) => addressOf(request.url(), filter, changed)
    return view.render('intake/reconciliation/index', {
      overview,
      filter,
      periods,
      page,
      isOfExpenses,
      tabs: LISTS.map((list) => ({ list, href: address({ list }) })),
      nextHref: page.next && address({ after: page.next }),
      previousHref: page.previous && address({ after: page.previous }),
    })
  }

  /** Looks for matches anew. */
  async update(ctx: HttpContext) {
    const { project, actor, session, response } = ctx
    const result = await matchProject(project.id, actor)
    session.flash('success', resultSentence(ctx, result))
    return response.redirect().status(303).toPath(`/projects/${project.id}/reconciliation/matches`)
  }
}

function addressOf(
  path: string,
  { list, period }: ReconciliationFilter,
  changed: Record<string, string>
): string {
  const address = new URLSearchParams({
    list,
    ...(period && { period: String(period.id) }),
    ...changed,
  })
  return `${path}?${address}`
}
