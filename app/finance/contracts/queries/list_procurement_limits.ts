import db from '@adonisjs/lucid/services/db'
import { toCents } from '#app/money/cents'
import type { ProcurementLimit } from '#app/finance/contracts/split_alarms'

export type ProcurementLimitRow = ProcurementLimit & {
  id: number
  source: string
  isConfirmed: boolean
  rowVersion: number
}

/** Every dated limit, by procedure and kind, the latest first. They hold for all programmes. */
export async function listProcurementLimits(): Promise<ProcurementLimitRow[]> {
  const rows = await db
    .from('procurement_limits')
    .orderBy('procedure_used')
    .orderBy('kind')
    .orderBy('valid_from', 'desc')
  return rows.map((row) => ({
    id: row.id,
    procedure: row.procedure_used,
    kind: row.kind,
    limitCents: toCents(row.limit_cents),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    isConfirmed: Boolean(row.is_confirmed),
    rowVersion: row.row_version,
  }))
}
