import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { projectState } from '#app/finance/expenses/queries/project_state'
import { moveReportExpenses } from '#app/reporting/actions/move_report_expenses'
import { financialReportStates } from '#app/reporting/financial_report_states'
import FinancialReport from '#app/reporting/models/financial_report'
import ReportingPeriod from '#app/reporting/models/reporting_period'
import { findPeriod } from '#app/reporting/queries/find_period'
import { makeSnapshot, type Snapshot } from '#app/reporting/snapshots/make_snapshot'

/**
 * Hands the report of a period in: its lines, rates, shares, flat rates and budget version are frozen, and its expenses are
 * reported. What was frozen was read before the change; it is taken up only when nothing in the project has changed since.
 * @throws {RuleBroken} when a check failed as an error, there is no budget or nothing to report, somebody changed something
 *   meanwhile, or it was handed in already   @throws {Hidden}
 */
export async function submitReport(
  projectId: number,
  periodId: number,
  actor: Actor
): Promise<FinancialReport> {
  const { period, periods } = await findPeriod(projectId, periodId)
  financialReportStates.submit.assert({ status: period.state }, actor)
  const state = await projectState(projectId)
  const snapshot = await makeSnapshot(projectId, period, periods, actor.now)
  assertSubmittable(snapshot)
  return takeUp(projectId, periodId, { snapshot, state }, actor)
}

/** What was frozen, and the state of the project that it was read in. */
export type Prepared = { snapshot: Snapshot; state: string | null }

/** The change itself: takes up what was frozen, unless something has changed since. @throws {RuleBroken} */
export function takeUp(
  projectId: number,
  periodId: number,
  { snapshot, state }: Prepared,
  actor: Actor
): Promise<FinancialReport> {
  return change(actor, financialReportStates.submit.action, async (trx, note) => {
    await lockRow(ReportingPeriod, periodId, trx, { project_id: projectId })
    const report = await lockReport(projectId, periodId, trx)
    financialReportStates.submit.assert(report, actor)
    if ((await projectState(projectId, trx)) !== state) {
      throw new RuleBroken('reporting.changed_meanwhile')
    }
    await report
      .merge({
        status: financialReportStates.submit.to,
        snapshotId: snapshot.id,
        budgetVersionId: snapshot.budgetVersionId,
        erdfRateBp: snapshot.erdfRateBp,
        submittedAt: actor.now,
        submittedBy: actor.id,
      })
      .save()
    await moveReportExpenses(report, 'approved', 'reported', actor, trx)
    await trx
      .from('report_snapshots')
      .where('id', snapshot.id)
      .update({ submitted_at: instantToDatabase(actor.now) })
    const { lines, declaredCents, erdfCents } = snapshot
    note({ lines, declaredCents, erdfCents })
    return report
  })
}

function assertSubmittable({ lines, errors, budgetVersionId }: Snapshot): void {
  if (lines === 0) throw new RuleBroken('reporting.nothing_to_submit')
  if (budgetVersionId === null) throw new RuleBroken('reporting.no_budget')
  if (errors.length > 0) {
    throw new RuleBroken('reporting.checks_failed_first', { codes: errors.join(', ') })
  }
}

/** The period's report, locked; a new one when there is none yet. */
async function lockReport(
  projectId: number,
  periodId: number,
  trx: TransactionClientContract
): Promise<FinancialReport> {
  const query = FinancialReport.query({ client: trx }).where('reporting_period_id', periodId)
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const found = await query.first()
  if (found) return found
  const report = new FinancialReport().useTransaction(trx)
  return report.merge({ projectId, reportingPeriodId: periodId, status: 'draft' })
}
