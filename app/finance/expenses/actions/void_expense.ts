import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertPeriodOpen } from '#app/finance/expenses/actions/assert_period_open'
import { RuleBroken } from '#app/shared/errors'
import { expenseStates } from '#app/finance/expenses/expense_states'
import Expense from '#app/finance/expenses/models/expense'

/**
 * Ends an expense that was submitted once; it stays in the books with the reason. A draft is deleted instead.
 * @throws {RuleBroken} when it is a draft, in a report already, or corrected by a line that counts   @throws {Hidden}
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
    await assertNotCorrected(id, trx)
    return expense.merge({ status: to, voidReason: reason }).save()
  })
}

/** What takes back or adds to an expense must go first: alone it would correct nothing. */
async function assertNotCorrected(id: number, trx: TransactionClientContract): Promise<void> {
  const query = trx.from('expenses').where('corrects_id', id).whereNot('status', 'voided')
  if (trx.dialect.name === 'mysql') query.forShare()
  const [correction] = await query.select('reference').orderBy('id')
  if (correction) {
    throw new RuleBroken('corrections.void_first', { reference: correction.reference })
  }
}
