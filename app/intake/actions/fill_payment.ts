import type { Actor } from '#app/shared/actor'
import { fold } from '#app/shared/database/fold'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertPeriodOpen } from '#app/finance/expenses/actions/assert_period_open'
import { assertEditable } from '#app/finance/expenses/expense_states'
import Expense from '#app/finance/expenses/models/expense'
import Match from '#app/intake/models/match'

/**
 * Writes into an expense what its confirmed payment says and nobody has typed: the day and the number of the payment order.
 * What is typed already stays.
 * @throws {RuleBroken} past being edited, without a confirmed payment, or with nothing empty   @throws {Hidden}
 */
export function fillPayment(matchId: number, actor: Actor): Promise<Expense> {
  const within = { project_id: actor.projectId! }
  return change(actor, 'expense.updated', async (trx) => {
    const match = await Match.query({ client: trx })
      .where({ id: matchId, ...within })
      .first()
    if (!match) throw new Hidden()
    const expense = await lockRow(Expense, match.expenseId, trx, within)
    assertEditable(expense)
    await assertPeriodOpen(trx, expense.reportingPeriodId)
    if (match.status !== 'confirmed' || match.bankTransactionId === null) {
      throw new RuleBroken('reconciliation.refused.no_payment')
    }
    const payment = await trx
      .from('bank_transactions')
      .where('id', match.bankTransactionId)
      .firstOrFail()
    const paidOn = expense.paidOn ?? payment.booked_on
    const paymentOrderNumber = expense.paymentOrderNumber ?? payment.payment_order_number
    if (paidOn === expense.paidOn && paymentOrderNumber === expense.paymentOrderNumber) {
      throw new RuleBroken('reconciliation.refused.nothing_to_fill')
    }
    const found = expense.paymentOrderNumber ? '' : fold(paymentOrderNumber)
    const searchText = `${expense.searchText} ${found}`.trim().slice(0, 2000)
    return expense.merge({ paidOn, paymentOrderNumber, searchText }).save()
  })
}
