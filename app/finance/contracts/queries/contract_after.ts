import db from '@adonisjs/lucid/services/db'
import { sumCents, type Cents } from '#app/money/cents'
import { contractWarnings } from '#app/finance/contracts/contract_cover'
import {
  chargedCents,
  contractPosition,
  NO_CONTRACT_USE,
  type ContractCharge,
  type ContractPosition,
} from '#app/finance/contracts/contract_use'
import type { ExpenseWarning } from '#app/finance/expenses/expense_warnings'
import { contractUses } from '#app/finance/contracts/queries/contract_uses'
import { contractValue } from '#app/finance/contracts/queries/contract_values'
import { findContractChoice } from '#app/finance/contracts/queries/list_contract_choices'

/** A contract beside an expense that is being written or decided on: what others took, and what is left with this one. */
export type ContractAfter = ContractPosition & {
  id: number
  number: string
  supplierId: number
  afterCents: Cents
  warnings: ExpenseWarning[]
}

/**
 * Four small queries.
 * @param charge null while its amount cannot be told   @param exceptId the expense itself, which others do not include
 * @returns null for another project's contract
 */
export async function contractAfter(
  projectId: number,
  contractId: number,
  charge: ContractCharge | null,
  day: string | null,
  exceptId: number | null
): Promise<ContractAfter | null> {
  const contract = await findContractChoice(projectId, contractId)
  if (!contract) return null
  const uses = await contractUses([contractId], { exceptId })
  const value = await contractValue(contractId)
  const position = contractPosition(value, uses.get(contractId) ?? NO_CONTRACT_USE)
  const afterCents = sumCents([position.leftCents, charge ? -chargedCents(charge) : 0])
  const { id, number, supplierId } = contract
  const warnings = contractWarnings(contract, day, afterCents)
  return { ...position, id, number, supplierId, afterCents, warnings }
}

/** The numbers of a supplier's contracts in force, for an officer who has chosen none of them. */
export async function contractNumbersOf(projectId: number, supplierId: number): Promise<string[]> {
  const rows = await db
    .from('contracts')
    .where({ project_id: projectId, supplier_id: supplierId, status: 'active' })
    .select('number')
    .orderBy('signed_on', 'desc')
    .limit(3)
  return rows.map((row) => String(row.number))
}
