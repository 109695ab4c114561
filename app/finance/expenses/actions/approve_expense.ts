import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import {
  APPROVED_STATUSES,
  excessOver,
  lockContract,
} from '#app/finance/contracts/actions/charge_contract'
import type Contract from '#app/finance/contracts/models/contract'
import { assertPeriodOpen } from '#app/finance/expenses/actions/assert_period_open'
import { expenseStates } from '#app/finance/expenses/expense_states'
import Expense from '#app/finance/expenses/models/expense'

/**
 * Approves a submitted expense. Four eyes: whoever logged, changed or submitted it at any time cannot.
 * @param rowVersion what the approver had before his eyes; when it has changed since, nothing is approved unseen
 * @throws {RuleBroken} when it is not submitted any more, or is the approver's own   @throws {Hidden}
 */
export function approveExpense(id: number, actor: Actor, rowVersion?: number): Promise<Expense> {
  const { action, to } = expenseStates.approve
  return change(actor, action, async (trx) => {
    const expense = await lockRow(Expense, id, trx, { project_id: actor.projectId! }, rowVersion)
    const contract = await lockContract(expense, trx)
    expenseStates.approve.assert(expense, actor)
    await assertNoHandInIt(expense, actor, trx)
    await assertPeriodOpen(trx, expense.reportingPeriodId)
    if (contract) await assertWithinContract(contract, expense, trx)
    return expense.merge({ status: to, approvedBy: actor.id, approvedAt: actor.now }).save()
  })
}

/** Counts what was approved before: of two that do not both fit, the one approved first is the one that does. */
async function assertWithinContract(
  contract: Contract,
  expense: Expense,
  trx: TransactionClientContract
) {
  const excess = await excessOver(contract, expense, APPROVED_STATUSES, trx)
  if (excess > 0 && !expense.contractExcessReason) {
    throw new RuleBroken('contracts.excess_not_approved', { number: contract.number })
  }
}

const WRITING = [
  'expense.logged',
  'expense.updated',
  'expense.split',
  'expense.submitted',
  'expense.period_moved',
]

/** The row knows who logged it and who submitted it last; the trail knows everybody who ever had a hand in it. */
async function assertNoHandInIt(expense: Expense, actor: Actor, trx: TransactionClientContract) {
  const own = await trx
    .from('audit_events')
    .where({ project_id: expense.projectId, subject_type: 'expense', subject_id: expense.id })
    .where('actor_id', actor.id!)
    .whereIn('action', WRITING)
    .first()
  if (own) throw new RuleBroken('finance.own_expense')
}
