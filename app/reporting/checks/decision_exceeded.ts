import db from '@adonisjs/lucid/services/db'
import { toCents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import { expensesInReport, type Check } from '#app/reporting/checks/check'

const CHARGED = `sum(case when status in ('certified', 'certified_in_part')
  then coalesce(certified_cents, declared_cents) else declared_cents end) as charged`

/**
 * The own contribution charged to a decision, over all expenses of the project that are on their way or reported, must not
 * pass what the decision allows. The rows concerned are the decisions.
 */
export const decisionExceeded: Check = {
  code: 'R-08',
  name: 'decision_exceeded',
  severity: 'error',
  source: 'decision',
  async run(scope) {
    const { erdf_rate_bp: rate } = await db
      .from('projects')
      .where('id', scope.projectId)
      .firstOrFail()
    const decisions = await db
      .from('expenses')
      .join('council_decisions', 'council_decisions.id', 'expenses.council_decision_id')
      .where('expenses.project_id', scope.projectId)
      .whereIn('status', ['submitted', 'approved', 'reported', 'certified', 'certified_in_part'])
      .whereIn(
        'council_decisions.id',
        expensesInReport(scope).whereNotNull('council_decision_id').select('council_decision_id')
      )
      .whereNotNull('own_contribution_cents')
      .groupBy(
        'council_decisions.id',
        'council_decisions.number',
        'decided_on',
        'own_contribution_cents'
      )
      .select('council_decisions.number', 'decided_on', 'own_contribution_cents', db.raw(CHARGED))
    return decisions
      .filter(
        (row) =>
          splitCofinancing(toCents(row.charged), rate).own > toCents(row.own_contribution_cents)
      )
      .map((row) => ({ expenseId: null, reference: `${row.number}, ${row.decided_on}` }))
  },
}
