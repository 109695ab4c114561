import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { askedOnce } from '#app/shared/database/asked_once'
import { RuleBroken } from '#app/shared/errors'

/**
 * Keeps a report that was handed in as it was: no expense enters or leaves its period any more.
 * @throws {RuleBroken} beside the period's field
 */
export async function assertPeriodOpen(
  trx: QueryClientContract,
  periodId: number | null | undefined
): Promise<void> {
  if (!periodId) return
  const status = await askedOnce(trx, `report of period ${periodId}`, () => statusOf(periodId, trx))
  if (status !== null && status !== 'draft') {
    throw new RuleBroken('finance.period_handed_in', {}, 'reportingPeriodId')
  }
}

/** The state of a period's report, which stays locked until the transaction ends; null without one. */
async function statusOf(periodId: number, trx: QueryClientContract): Promise<string | null> {
  const query = trx.from('financial_reports').where('reporting_period_id', periodId)
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const report = await query.select('status').first()
  return report ? String(report.status) : null
}
