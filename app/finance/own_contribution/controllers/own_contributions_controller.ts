import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { budgetVersionCovers } from '#app/finance/budget/queries/budget_version_covers'
import { decisionCovers } from '#app/finance/own_contribution/queries/decision_covers'
import { listDecisionExpenses } from '#app/finance/own_contribution/queries/list_decision_expenses'

/** The city's own money: what the council's decisions allowed, and what leans on each of them. */
export default class OwnContributionsController {
  /** The finance officer before a payment, the auditor at a control: does every euro of the city stand on a decision? */
  async index({ view, project, request }: HttpContext) {
    const expenses = await listDecisionExpenses(project.id, null, request.qs().after)
    return view.render('finance/own_contributions/index', {
      cover: await decisionCovers(project.id),
      versions: await budgetVersionCovers(project.id),
      ...this.paged(request.url(), expenses),
    })
  }

  async show({ view, project, params, request }: HttpContext) {
    const { decisions } = await decisionCovers(project.id)
    const decision = decisions.find(({ id }) => id === Number(params.id))
    if (!decision) throw new Hidden()
    const versions = await budgetVersionCovers(project.id)
    const expenses = await listDecisionExpenses(project.id, decision.id, request.qs().after)
    return view.render('finance/own_contributions/show', {
      decision,
      versions: versions.filter((version) => version.decision?.id === decision.id),
      ...this.paged(request.url(), expenses),
    })
  }

  private paged(path: string, expenses: Awaited<ReturnType<typeof listDecisionExpenses>>) {
    const href = (after: string | null) => after && `${path}?after=${after}`
    return {
      expenses: expenses.rows,
      nextHref: href(expenses.next),
      previousHref: href(expenses.previous),
    }
  }
}
