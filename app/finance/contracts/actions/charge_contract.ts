import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { sumCents, type Cents } from '#app/money/cents'
import { RuleBroken } from '#app/shared/errors'
import { lockRow } from '#app/audit_trail/lock_row'
import { chargedCents, NO_CONTRACT_USE } from '#app/finance/contracts/contract_use'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import Contract from '#app/finance/contracts/models/contract'
import type Expense from '#app/finance/expenses/models/expense'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'
import { contractUses } from '#app/finance/contracts/queries/contract_uses'
import { contractValue } from '#app/finance/contracts/queries/contract_values'
import {
  findContractChoice,
  type ContractChoice,
} from '#app/finance/contracts/queries/list_contract_choices'
import { CLAIMED_STATUSES } from '#app/finance/expenses/expense_states'

/** What was approved takes from a contract before what only waits for it. */
export const APPROVED_STATUSES = CLAIMED_STATUSES.filter((status) => status !== 'submitted')

/** The contract a form names. @throws {RuleBroken} when it is not this project's */
export async function contractFor(
  form: Pick<ExpenseForm, 'contractId'>,
  projectId: number,
  client: QueryClientContract
): Promise<ContractChoice | null> {
  if (!form.contractId) return null
  const contract = await findContractChoice(projectId, form.contractId, client)
  if (!contract) throw new RuleBroken('finance.choose_from_list', {}, 'contractId')
  return contract
}

/** An invoice is paid under a contract with the one who sent it. @throws {RuleBroken} when the supplier is another one */
export function assertSameSupplier(contract: ContractChoice | null, supplierId: number | null) {
  if (contract && contract.supplierId !== supplierId) throw otherSupplier(contract)
}

export function otherSupplier({ number, supplier }: ContractChoice): RuleBroken {
  return new RuleBroken('contracts.other_supplier', { number, supplier }, 'contractId')
}

/**
 * Locks the contract of an expense until the transaction ends, so that two expenses decided on at once are counted one
 * after the other. To be called before anything is read without a lock: MariaDB would otherwise count as of that reading.
 */
export function lockContract(
  expense: Expense,
  trx: TransactionClientContract
): Promise<Contract | null> {
  if (!expense.contractId) return Promise.resolve(null)
  return lockRow(Contract, expense.contractId, trx, { project_id: expense.projectId })
}

/**
 * What keeps an expense from being submitted under its contract: the contract has ended, or would be exceeded and nobody
 * says why it may be. What was submitted before counts.
 */
export async function contractProblems(
  contract: Contract,
  expense: Expense,
  trx: TransactionClientContract
): Promise<RuleBroken[]> {
  const problems: RuleBroken[] = []
  const { number, status, supplierId } = contract
  const refuse = (key: string, field: string) =>
    problems.push(new RuleBroken(`contracts.${key}`, { number }, field))
  // what was paid under it may be corrected after its end
  if (status !== 'active' && !expense.correctsId) refuse('not_in_force', 'contractId')
  if (supplierId !== expense.supplierId) refuse('supplier_differs', 'contractId')
  const excess = await excessOver(contract, expense, CLAIMED_STATUSES, trx)
  if (excess > 0 && !expense.contractExcessReason)
    refuse('excess_unexplained', 'contractExcessReason')
  return problems
}

/**
 * By how much an expense would pass the value of its contract; 0 or less when it fits.
 * @param counted the states of other expenses that take from it before this one
 */
export async function excessOver(
  contract: Contract,
  expense: Expense,
  counted: readonly ExpenseStatus[],
  trx: TransactionClientContract
): Promise<Cents> {
  const value = await contractValue(contract.id, trx)
  const reading = { exceptId: expense.id, using: counted, client: trx }
  const uses = await contractUses([contract.id], reading)
  const { usedCents } = uses.get(contract.id) ?? NO_CONTRACT_USE
  return sumCents([usedCents, chargedCents(expense), -value])
}
