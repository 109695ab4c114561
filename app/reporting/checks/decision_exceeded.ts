import { decisionCovers } from '#app/finance/own_contribution/queries/decision_covers'
import { expensesInReport, type Check } from '#app/reporting/checks/check'

/**
 * The own contribution charged to a decision, over all expenses of the project that are on their way or reported and the
 * flat rates that follow from them, must not pass what the decision allows. The rows concerned are the decisions.
 */
export const decisionExceeded: Check = {
  code: 'R-08',
  name: 'decision_exceeded',
  severity: 'error',
  source: 'decision',
  async run(scope) {
    const { decisions } = await decisionCovers(scope.projectId)
    const concerned = await expensesInReport(scope)
      .whereNotNull('council_decision_id')
      .distinct('council_decision_id')
    const ids = new Set(concerned.map((row) => row.council_decision_id))
    return decisions
      .filter(({ id, leftCents }) => ids.has(id) && (leftCents ?? 0) < 0)
      .toSorted((one, other) => one.id - other.id)
      .map(({ number, decidedOn }) => ({ expenseId: null, reference: `${number}, ${decidedOn}` }))
  },
}
