import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'

/**
 * Keeps a report that was handed in as it was: no expense enters or leaves its period any more.
 * @throws {RuleBroken} beside the period's field
 */
export async function assertPeriodOpen(
  trx: TransactionClientContract,
  periodId: number | null | undefined
): Promise<void> {
  if (!periodId) return
  const query = trx.from('financial_reports').where('reporting_period_id', periodId)
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const report = await query.select('status').first()
  if (report && report.status !== 'draft') {
    throw new RuleBroken('finance.period_handed_in', {}, 'reportingPeriodId')
  }
}
