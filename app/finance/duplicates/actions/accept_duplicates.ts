import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Expense from '#app/finance/expenses/models/expense'
import { expenseDuplicates } from '#app/finance/duplicates/queries/expense_duplicates'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'

/**
 * Says why an expense is no second claim of what it looks like. The reason stands for every resemblance found now, so that
 * one that appears later is asked about again.
 * @throws {RuleBroken} when nothing is left to be explained   @throws {Hidden}
 */
export function acceptDuplicates(
  id: number,
  reason: string,
  actor: Actor,
  rowVersion?: number
): Promise<Expense> {
  return change(actor, 'expense.duplicate_accepted', async (trx, note) => {
    const expense = await lockRow(Expense, id, trx, { project_id: actor.projectId! }, rowVersion)
    const { programmeId } = await findProjectFacts(expense.projectId, trx)
    const duplicates = await expenseDuplicates(expense, programmeId, trx)
    const open = expense.status === 'voided' ? [] : duplicates.filter((one) => one.reason === null)
    if (open.length === 0) throw new RuleBroken('duplicates.nothing_open')
    await trx.table('accepted_duplicates').multiInsert(
      open.map(({ expenseId }) => ({
        expense_id: id,
        other_expense_id: expenseId,
        reason,
        accepted_by: actor.id,
        created_at: instantToDatabase(actor.now),
      }))
    )
    note({ duplicateReason: reason, duplicates: open.map(({ reference }) => reference) })
    return expense
  })
}
