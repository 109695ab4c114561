import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import type { ContractKind, ContractStatus, Procedure } from '#app/finance/contracts/contract_terms'
import {
  contractPosition,
  NO_CONTRACT_USE,
  type ContractPosition,
} from '#app/finance/contracts/contract_use'
import { contractUses } from '#app/finance/contracts/queries/contract_uses'
import { amendedCents, valueInForce } from '#app/finance/contracts/queries/contract_values'

/** A contract as its own page and its form show it. */
export type ContractDetails = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  supplierId: number
  supplier: { name: string; legalCode: string | null; group: string | null }
  objectName: string
  cpvCode: string | null
  kind: ContractKind
  procedure: Procedure
  exemptReason: string | null
  signedOn: string
  validTo: string | null
  /** as signed, EUR cents without VAT */
  signedCents: Cents
  vatRateBp: number | null
  status: ContractStatus
  endedOn: string | null
  endReason: string | null
  comment: string | null
  councilDecisionId: number | null
  decision: { number: string; decidedOn: string } | null
  rowVersion: number
  position: ContractPosition
}

/** A contract of a project with what was taken from it, or null. Three queries. */
export async function findContract(projectId: number, id: number): Promise<ContractDetails | null> {
  const row = await db
    .from('contracts')
    .join('suppliers as s', 's.id', 'contracts.supplier_id')
    .leftJoin('council_decisions as d', 'd.id', 'contracts.council_decision_id')
    .where({ 'contracts.project_id': projectId, 'contracts.id': id })
    .select('contracts.*', 's.name as supplier_name', 's.legal_code', 's.supplier_group')
    .select('d.number as decision_number', 'd.decided_on', amendedCents())
    .first()
  if (!row) return null
  const uses = await contractUses([id])
  return {
    ...ownColumns(row),
    supplier: { name: row.supplier_name, legalCode: row.legal_code, group: row.supplier_group },
    decision: row.council_decision_id
      ? { number: row.decision_number, decidedOn: row.decided_on }
      : null,
    position: contractPosition(valueInForce(row), uses.get(id) ?? NO_CONTRACT_USE),
  }
}

function ownColumns(row: Record<string, any>) {
  return {
    id: row.id as number,
    number: row.number as string,
    titleLt: row.title_lt as string,
    titleEn: row.title_en as string | null,
    supplierId: row.supplier_id as number,
    objectName: row.object_name as string,
    cpvCode: row.cpv_code as string | null,
    kind: row.kind as ContractKind,
    procedure: row.procedure_used as Procedure,
    exemptReason: row.exempt_reason as string | null,
    signedOn: row.signed_on as string,
    validTo: row.valid_to as string | null,
    signedCents: toCents(row.value_cents),
    vatRateBp: row.vat_rate_bp as number | null,
    status: row.status as ContractStatus,
    endedOn: row.ended_on as string | null,
    endReason: row.end_reason as string | null,
    comment: row.comment as string | null,
    councilDecisionId: row.council_decision_id as number | null,
    rowVersion: row.row_version as number,
  }
}
