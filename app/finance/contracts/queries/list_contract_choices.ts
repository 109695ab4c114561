import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { ContractStatus } from '#app/finance/contracts/contract_terms'

/** A contract as an expense form offers it. */
export type ContractChoice = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  supplierId: number
  supplier: string
  signedOn: string
  validTo: string | null
  status: ContractStatus
}

/**
 * The contracts of a project that are in force, the given supplier's first, then the latest signed; the one chosen already
 * is always among them. At most five hundred.
 */
export async function listContractChoices(
  projectId: number,
  supplierId: number | null,
  chosenId: number | null
): Promise<ContractChoice[]> {
  const rows = await db
    .from('contracts')
    .join('suppliers', 'suppliers.id', 'contracts.supplier_id')
    .where('project_id', projectId)
    .where((open) => open.where('status', 'active').orWhere('contracts.id', chosenId ?? 0))
    .select('contracts.id', 'number', 'title_lt', 'title_en', 'supplier_id', 'suppliers.name')
    .select('signed_on', 'valid_to', 'status')
    .orderByRaw('case when supplier_id = ? then 0 else 1 end', [supplierId ?? 0])
    .orderBy('signed_on', 'desc')
    .orderBy('contracts.id', 'desc')
    .limit(500)
  return rows.map(contractChoice)
}

/** One contract of a project, or null. */
export async function findContractChoice(
  projectId: number,
  id: number,
  client: QueryClientContract = db.connection()
): Promise<ContractChoice | null> {
  const row = await client
    .from('contracts')
    .join('suppliers', 'suppliers.id', 'contracts.supplier_id')
    .where({ 'contracts.project_id': projectId, 'contracts.id': id })
    .select('contracts.id', 'number', 'title_lt', 'title_en', 'supplier_id', 'suppliers.name')
    .select('signed_on', 'valid_to', 'status')
    .first()
  return row ? contractChoice(row) : null
}

function contractChoice(row: Record<string, any>): ContractChoice {
  return {
    id: row.id,
    number: row.number,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    supplierId: row.supplier_id,
    supplier: row.name,
    signedOn: row.signed_on,
    validTo: row.valid_to,
    status: row.status,
  }
}
