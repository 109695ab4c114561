import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { TOLD } from '#app/workplan/indicators/period_values'

/**
 * Locks a period's progress report, so that it is not submitted meanwhile, and makes sure that its values may still change.
 * @throws {Hidden} for a period of another project   @throws {RuleBroken} 'indicators.report_submitted'
 */
export async function assertValuesOpen(
  projectId: number,
  periodId: number,
  trx: TransactionClientContract
): Promise<void> {
  const period = await trx
    .from('reporting_periods')
    .where({ id: periodId, project_id: projectId })
    .select('number')
    .first()
  if (!period) throw new Hidden()
  const query = trx.from('progress_reports').where('period_id', periodId).select('status')
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const report = await query.first()
  if (report && TOLD.includes(report.status)) {
    throw new RuleBroken('indicators.report_submitted', { number: period.number })
  }
}
