import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { expenseStates } from '#app/finance/expenses/expense_states'
import Expense from '#app/finance/expenses/models/expense'

/**
 * Gives a submitted expense back to be corrected.
 * @throws {RuleBroken} when it is not submitted any more   @throws {Hidden}
 */
export function returnExpense(
  id: number,
  reason: string,
  actor: Actor,
  rowVersion?: number
): Promise<Expense> {
  const { action, to } = expenseStates.return
  return change(actor, action, async (trx) => {
    const expense = await lockRow(Expense, id, trx, { project_id: actor.projectId! }, rowVersion)
    expenseStates.return.assert(expense, actor)
    return expense.merge({ status: to, returnReason: reason }).save()
  })
}
