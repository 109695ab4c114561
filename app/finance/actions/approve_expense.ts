import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { expenseStates } from '#app/finance/expense_states'
import Expense from '#app/finance/models/expense'

/**
 * Approves a submitted expense. Four eyes: whoever logged or submitted it cannot.
 * @throws {RuleBroken} when it is not submitted any more, or is the approver's own   @throws {Hidden}
 */
export function approveExpense(id: number, actor: Actor): Promise<Expense> {
  const { action, to } = expenseStates.approve
  return change(actor, action, async (trx) => {
    const expense = await lockRow(Expense, id, trx, { project_id: actor.projectId! })
    expenseStates.approve.assert(expense, actor)
    return expense.merge({ status: to, approvedBy: actor.id, approvedAt: actor.now }).save()
  })
}
