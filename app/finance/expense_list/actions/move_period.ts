import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertPeriodOpen } from '#app/finance/expenses/actions/assert_period_open'
import Expense, { type ExpenseStatus } from '#app/finance/expenses/models/expense'

/** Until a report has taken an expense in for good, its period can still be another. */
const MOVABLE: readonly ExpenseStatus[] = ['draft', 'returned', 'submitted', 'approved']

/**
 * Moves an expense to another reporting period: building the report is choosing what goes into it. Amounts, papers and
 * status stay.
 * @throws {RuleBroken} past being moved, or when the report of the old or the new period was handed in   @throws {Hidden}
 */
export function movePeriod(
  id: number,
  periodId: number,
  actor: Actor,
  rowVersion?: number
): Promise<Expense> {
  return change(actor, 'expense.period_moved', async (trx) => {
    const within = { project_id: actor.projectId! }
    const expense = await lockRow(Expense, id, trx, within, rowVersion)
    if (!MOVABLE.includes(expense.status)) {
      throw new RuleBroken('states.wrong_state', { status: expense.status })
    }
    const period = await trx
      .from('reporting_periods')
      .where({ id: periodId, ...within })
      .first()
    if (!period) throw new RuleBroken('expense_list.bulk.choose_period')
    await assertPeriodOpen(trx, expense.reportingPeriodId)
    await assertPeriodOpen(trx, periodId)
    if (expense.reportingPeriodId === periodId) throw new RuleBroken('expense_list.bulk.there')
    return expense.merge({ reportingPeriodId: periodId }).save()
  })
}
