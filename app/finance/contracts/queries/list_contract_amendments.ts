import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'

export type ContractAmendment = {
  id: number
  number: string
  signedOn: string
  /** EUR cents without VAT; negative when the value was reduced */
  changeCents: Cents
  /** the new last day, where the amendment set one */
  validTo: string | null
  reason: string
}

/** The amendments of a contract in the order they were signed. */
export async function listContractAmendments(contractId: number): Promise<ContractAmendment[]> {
  const rows = await db
    .from('contract_amendments')
    .where('contract_id', contractId)
    .orderBy('signed_on')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    signedOn: row.signed_on,
    changeCents: toCents(row.change_cents),
    validTo: row.valid_to,
    reason: row.reason,
  }))
}
