import db from '@adonisjs/lucid/services/db'
import { toCents } from '#app/money/cents'
import { inLocale } from '#app/shared/locale'
import type { ContractLine } from '#app/workbooks/financial/financial_report_data'
import { NO_CONTRACT_USE } from '#app/finance/contracts/contract_use'
import { contractUses } from '#app/finance/contracts/queries/contract_uses'
import { amendedCents } from '#app/finance/contracts/queries/contract_values'
import { procurementAlarms } from '#app/finance/contracts/queries/procurement_alarms'
import type { ReportReader } from '#app/reporting/queries/report_identity'
import { REPORT_STATUSES } from '#app/reporting/report_statuses'

/**
 * The contracts that lines of a report were paid under, with what earlier reports and this one took from each. EUR cents
 * without VAT. Seven queries.
 * @param before the earlier periods
 */
export async function reportContracts(
  projectId: number,
  periodId: number,
  before: readonly number[],
  reader: ReportReader
): Promise<ContractLine[]> {
  const lines = await db
    .from('expenses')
    .where({ reporting_period_id: periodId })
    .whereIn('status', REPORT_STATUSES)
    .whereNotNull('contract_id')
    .orderBy('number')
    .select('contract_id', 'contract_excess_reason')
  const ids = [...new Set(lines.map((line) => Number(line.contract_id)))]
  if (ids.length === 0) return []
  const rows = await db
    .from('contracts')
    .join('suppliers', 'suppliers.id', 'contracts.supplier_id')
    .whereIn('contracts.id', ids)
    .select('contracts.*', 'suppliers.name', 'suppliers.legal_code', amendedCents())
    .orderBy('signed_on')
    .orderBy('contracts.id')
  const reading = { using: REPORT_STATUSES }
  const earlier = await contractUses(ids, { ...reading, periods: before })
  const now = await contractUses(ids, { ...reading, periods: [periodId] })
  const alarms = await alarmsOf(projectId, reader)
  const reasonsOf = (id: number) =>
    lines
      .filter((line) => line.contract_id === id && line.contract_excess_reason)
      .map((line) => String(line.contract_excess_reason))
  return rows.map((row) => ({
    ...ownColumns(row, reader),
    usedBeforeCents: (earlier.get(row.id) ?? NO_CONTRACT_USE).usedCents,
    thisReportCents: (now.get(row.id) ?? NO_CONTRACT_USE).usedCents,
    excessReasons: [...new Set(reasonsOf(row.id))],
    alarm: alarms.get(row.id) ?? null,
  }))
}

function ownColumns(row: Record<string, any>, { locale }: ReportReader) {
  return {
    number: row.number,
    title: inLocale(locale, row.title_lt, row.title_en),
    supplier: row.name,
    supplierCode: row.legal_code,
    objectName: row.object_name,
    cpvCode: row.cpv_code,
    kind: row.kind,
    procedure: row.procedure_used,
    signedOn: row.signed_on,
    validTo: row.valid_to,
    signedCents: toCents(row.value_cents),
    amendedCents: toCents(row.amended_cents),
  }
}

/** What looks split or too large, by contract. */
async function alarmsOf(projectId: number, { say }: ReportReader): Promise<Map<number, string>> {
  const { contracts } = await procurementAlarms(projectId)
  return new Map(
    contracts.flatMap(({ kind, members }) => {
      const numbers = members.map(({ number }) => number).join(', ')
      return members.map(({ id }) => [id, say(`contract_alarm.${kind}`, { numbers })] as const)
    })
  )
}
