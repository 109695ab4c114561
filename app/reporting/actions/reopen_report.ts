import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { moveReportExpenses } from '#app/reporting/actions/move_report_expenses'
import { financialReportStates } from '#app/reporting/financial_report_states'
import FinancialReport from '#app/reporting/models/financial_report'
import ReportingPeriod from '#app/reporting/models/reporting_period'

/**
 * Takes back the last report that was handed in, before control has begun: its expenses are approved ones again and float.
 * What was frozen is kept, and the reason stands in the trail.
 * @throws {RuleBroken} when a later report stands on it, or it is not waiting for control   @throws {Hidden}
 */
export function reopenReport(
  projectId: number,
  periodId: number,
  reason: string,
  actor: Actor
): Promise<FinancialReport> {
  const { action, to } = financialReportStates.reopen
  return change(actor, action, async (trx, note) => {
    const period = await lockRow(ReportingPeriod, periodId, trx, { project_id: projectId })
    const found = await FinancialReport.query({ client: trx })
      .where('reporting_period_id', periodId)
      .first()
    if (!found) throw new Hidden()
    const report = await lockRow(FinancialReport, found.id, trx, { project_id: projectId })
    financialReportStates.reopen.assert(report, actor)
    await assertLast(period, trx)
    await moveReportExpenses(report, 'reported', 'approved', actor, trx)
    note({ reason })
    return report
      .merge({
        status: to,
        snapshotId: null,
        budgetVersionId: null,
        submittedAt: null,
        submittedBy: null,
      })
      .save()
  })
}

async function assertLast(period: ReportingPeriod, trx: TransactionClientContract): Promise<void> {
  const later = await trx
    .from('financial_reports')
    .join('reporting_periods', 'reporting_periods.id', 'financial_reports.reporting_period_id')
    .where('financial_reports.project_id', period.projectId)
    .where('starts_on', '>', period.startsOn)
    .whereNot('status', 'draft')
    .select('number')
    .orderBy('starts_on')
    .first()
  if (later) throw new RuleBroken('reporting.not_last', { number: later.number })
}
