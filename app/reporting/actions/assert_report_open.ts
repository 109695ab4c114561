import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'
import { isOpenReport } from '#app/reporting/report_statuses'

/** @throws {RuleBroken} when the period's report was handed in: what was handed in does not change behind its reader */
export async function assertReportOpen(
  trx: TransactionClientContract,
  periodId: number
): Promise<void> {
  const report = await trx.from('financial_reports').where('reporting_period_id', periodId).first()
  if (report && !isOpenReport(report.status)) throw new RuleBroken('reporting.report_handed_in')
}
