import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertPeriodOpen } from '#app/finance/actions/assert_period_open'
import { expenseStates } from '#app/finance/expense_states'
import Expense from '#app/finance/models/expense'

/**
 * Ends an expense that was submitted once; it stays in the books with the reason. A draft is deleted instead.
 * @throws {RuleBroken} when it is a draft or in a report already   @throws {Hidden}
 */
export function voidExpense(
  id: number,
  reason: string,
  actor: Actor,
  rowVersion?: number
): Promise<Expense> {
  const { action, to } = expenseStates.void
  return change(actor, action, async (trx) => {
    const expense = await lockRow(Expense, id, trx, { project_id: actor.projectId! }, rowVersion)
    expenseStates.void.assert(expense, actor)
    await assertPeriodOpen(trx, expense.reportingPeriodId)
    return expense.merge({ status: to, voidReason: reason }).save()
  })
}
