import db from '@adonisjs/lucid/services/db'
import { breathe } from '#app/shared/breathe'
import { today } from '#app/shared/today'
import type {
  ExpenditureLine,
  FinancialReportData,
} from '#app/workbooks/financial/financial_report_data'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import type { ReportReader } from '#app/reporting/queries/report_identity'
import { visibleLine } from '#app/reporting/snapshots/frozen_line'

/** How many lines are in memory at once. */
const PAGE = 500

/**
 * A report as it was handed in: names, rates and amounts of that moment, whatever was changed since. It says that it was made
 * when it was handed in and by whom, so that it is the same for everybody who downloads it.
 */
export async function frozenReport(
  period: PeriodRow,
  snapshotId: number,
  { locale, seesSensitive }: Pick<ReportReader, 'locale' | 'seesSensitive'>
): Promise<FinancialReportData> {
  const head = await db
    .from('report_snapshots')
    .where('id', snapshotId)
    .select(`head_${locale} as head`)
    .firstOrFail()
  return {
    ...JSON.parse(head.head),
    state: period.state,
    submittedOn: today(period.submittedAt!),
    generatedAt: new Date(period.submittedAt!),
    generatedBy: period.submittedBy ?? '',
    lines: () => frozenLines(snapshotId, locale, seesSensitive),
  }
}

async function* frozenLines(
  snapshotId: number,
  locale: string,
  seesSensitive: boolean
): AsyncGenerator<ExpenditureLine> {
  for (let last = 0; ; last += PAGE) {
    const rows = await db
      .from('report_lines')
      .where('snapshot_id', snapshotId)
      .whereBetween('position', [last + 1, last + PAGE])
      .orderBy('position')
      .select(`content_${locale} as content`)
    await breathe()
    for (const { content } of rows) yield visibleLine(JSON.parse(content), seesSensitive)
    if (rows.length < PAGE) return
  }
}
