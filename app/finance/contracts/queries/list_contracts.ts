import db from '@adonisjs/lucid/services/db'
import { likePattern } from '#app/shared/database/fold'
import { keysetPage, type Page } from '#app/shared/database/keyset'
import type { ContractFilter } from '#app/finance/contracts/contract_filter'
import type { ContractKind, ContractStatus, Procedure } from '#app/finance/contracts/contract_terms'
import {
  contractPosition,
  NO_CONTRACT_USE,
  type ContractPosition,
} from '#app/finance/contracts/contract_use'
import { contractUses } from '#app/finance/contracts/queries/contract_uses'
import { amendedCents, valueInForce } from '#app/finance/contracts/queries/contract_values'

/** A contract as the register shows it. */
export type ContractRow = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  supplier: string
  kind: ContractKind
  procedure: Procedure
  signedOn: string
  validTo: string | null
  status: ContractStatus
  position: ContractPosition
}

const PAGE_SIZE = 50

/** One page of a project's contracts, the latest signed first. Three queries. */
export async function listContracts(
  projectId: number,
  filter: ContractFilter
): Promise<Page<ContractRow>> {
  const query = db
    .from('contracts')
    .join('suppliers', 'suppliers.id', 'contracts.supplier_id')
    .where('contracts.project_id', projectId)
    .select('contracts.id', 'number', 'title_lt', 'title_en', 'kind', 'procedure_used')
    .select('signed_on', 'valid_to', 'status', 'value_cents', 'suppliers.name as supplier')
    .select('signed_on as sort_value', amendedCents())
  if (filter.status) query.where('status', filter.status)
  if (filter.q) {
    const pattern = likePattern(filter.q)
    query.where((any) => {
      any
        .whereRaw("contracts.search_text like ? escape '!'", [pattern])
        .orWhereRaw("suppliers.search_text like ? escape '!'", [pattern])
    })
  }
  const page = await keysetPage(query, {
    column: 'contracts.signed_on',
    idColumn: 'contracts.id',
    direction: 'desc',
    size: PAGE_SIZE,
    cursor: filter.after,
  })
  const uses = await contractUses(page.rows.map(({ id }) => id))
  return {
    ...page,
    rows: page.rows.map((row: Record<string, any>) => ({
      id: row.id,
      number: row.number,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      supplier: row.supplier,
      kind: row.kind,
      procedure: row.procedure_used,
      signedOn: row.signed_on,
      validTo: row.valid_to,
      status: row.status,
      position: contractPosition(valueInForce(row as never), uses.get(row.id) ?? NO_CONTRACT_USE),
    })),
  }
}
