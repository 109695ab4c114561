import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { lockRow } from '#app/audit_trail/lock_row'
import ProgressReport from '#app/reporting/progress/models/progress_report'
import { progressStates } from '#app/reporting/progress/progress_states'
import { isLaterHandedIn, submissionsOf } from '#app/reporting/progress/queries/find_report'
import ReportingPeriod from '#app/reporting/models/reporting_period'

/**
 * The report of a period, locked; null when nobody has begun it. The period is locked first, so that two people cannot begin
 * it at once.
 * @param rowVersion the version the form was opened with; a report that is begun without a text has the first
 * @throws {Hidden}   @throws {StaleVersion}
 */
export async function lockReport(
  trx: TransactionClientContract,
  projectId: number,
  periodId: number,
  rowVersion?: number
): Promise<ProgressReport | null> {
  await lockRow(ReportingPeriod, periodId, trx, { project_id: projectId })
  const row = await trx.from('progress_reports').where('period_id', periodId).select('id').first()
  if (!row) return null
  return lockRow(ProgressReport, row.id, trx, { project_id: projectId }, rowVersion)
}

/** The report of a period that is written, begun by this if by nobody before. @throws {RuleBroken} when it is handed in */
export async function lockWritten(
  trx: TransactionClientContract,
  projectId: number,
  periodId: number,
  actor: Actor,
  rowVersion?: number
): Promise<ProgressReport> {
  const report = await lockReport(trx, projectId, periodId, rowVersion)
  if (report) {
    progressStates.edit.assert(report, actor)
    return report
  }
  return new ProgressReport()
    .useTransaction(trx)
    .merge({ projectId, periodId, status: 'draft' })
    .save()
}

/** @throws {Hidden} when there is no report of the period */
export async function lockBegun(
  trx: TransactionClientContract,
  projectId: number,
  periodId: number
): Promise<ProgressReport> {
  const report = await lockReport(trx, projectId, periodId)
  if (!report) throw new Hidden()
  return report
}

/** @throws {RuleBroken} when a later period's report is handed in: what this one told of facts is built upon */
export async function assertFactsOpen(
  trx: TransactionClientContract,
  { id, projectId, periodId }: ProgressReport
): Promise<void> {
  if ((await submissionsOf(id, trx)) === 0) return
  if (await isLaterHandedIn(projectId, periodId, trx)) {
    throw new RuleBroken('progress.facts_settled')
  }
}
