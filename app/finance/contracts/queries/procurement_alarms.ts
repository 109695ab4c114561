import db from '@adonisjs/lucid/services/db'
import { findRuleValue } from '#app/projects/queries/list_programme_rules'
import { sellerOf } from '#app/finance/contracts/contract_terms'
import { directPurchaseAlarms, type DirectAlarm } from '#app/finance/contracts/direct_purchases'
import { splitAlarms, type Purchase, type SplitAlarm } from '#app/finance/contracts/split_alarms'
import { amendedCents, valueInForce } from '#app/finance/contracts/queries/contract_values'
import { listDirectPurchases } from '#app/finance/contracts/queries/list_direct_purchases'
import { listProcurementLimits } from '#app/finance/contracts/queries/list_procurement_limits'
import { keptAnswers, projectState } from '#app/finance/expenses/queries/project_state'

/** What looks like a purchase split to stay under a limit, or one too large for its procedure. */
export type ProcurementAlarms = { contracts: SplitAlarm[]; direct: DirectAlarm[] }

const kept = keptAnswers<ProcurementAlarms>()

/** The alarms of a project; found again only after something in it changed. Five queries at most. */
export async function procurementAlarms(projectId: number): Promise<ProcurementAlarms> {
  const state = await projectState(projectId)
  return kept(state, projectId, () => findAlarms(projectId))
}

async function findAlarms(projectId: number): Promise<ProcurementAlarms> {
  const project = await db.from('projects').where('id', projectId).firstOrFail()
  const limits = await listProcurementLimits()
  const window = await windowMonths(project.programme_id, project.starts_on)
  return {
    contracts: splitAlarms(await purchasesOf(projectId), limits, window),
    direct: directPurchaseAlarms(await listDirectPurchases(projectId), limits, window),
  }
}

/** The span within which purchases of one object are summed is the programme's setting; without it, the whole project. */
function windowMonths(programmeId: number, day: string): Promise<number | null> {
  return findRuleValue(programmeId, 'splitting_window_months', day)
}

async function purchasesOf(projectId: number): Promise<Purchase[]> {
  const rows = await db
    .from('contracts')
    .join('suppliers', 'suppliers.id', 'contracts.supplier_id')
    .where('project_id', projectId)
    .select('contracts.id', 'number', 'object_key', 'supplier_id', 'supplier_group', 'kind')
    .select('procedure_used', 'signed_on', 'value_cents', amendedCents())
    .orderBy('contracts.id')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    objectKey: row.object_key,
    seller: sellerOf({ id: row.supplier_id, group: row.supplier_group }),
    kind: row.kind,
    procedure: row.procedure_used,
    signedOn: row.signed_on,
    valueCents: valueInForce(row),
  }))
}
