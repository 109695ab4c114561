import type { HttpContext } from '@adonisjs/core/http'
import { isAllowed } from '#app/identity/permissions'
import { runChecks } from '#app/reporting/checks/run_checks'
import { financialReportStates } from '#app/reporting/financial_report_states'
import { findPeriod } from '#app/reporting/queries/find_period'
import { notApproved, notTakenIn } from '#app/reporting/queries/left_out_expenses'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import { reportOverview } from '#app/reporting/queries/report_overview'
import { isOpenReport } from '#app/reporting/report_statuses'
import { frozenChecks } from '#app/reporting/snapshots/frozen_checks'

/** The page of a period, also when an act upon its report was refused. */
export async function showPeriod({ view, project, params, actor }: HttpContext) {
  const { period, periods } = await findPeriod(project.id, Number(params.id))
  const report = isAllowed(actor, 'financial_report.view') ? await inside(project.id, period) : null
  const later = periods.find(
    ({ startsOn, state }) => startsOn > period.startsOn && !isOpenReport(state)
  )
  const isReopenable = financialReportStates.reopen.from.includes(period.state) && !later
  return view.render('reporting/periods/show', {
    period,
    report,
    isOpen: isOpenReport(period.state),
    isReopenable,
  })
}

/** What the report holds, what its checks say, and what is left out of it. */
async function inside(projectId: number, period: PeriodRow) {
  const checks = period.snapshotId
    ? await frozenChecks(projectId, period.snapshotId)
    : await runChecks({ projectId, periodId: period.id })
  return {
    overview: await reportOverview(projectId, period),
    checks,
    failed: checks.filter(({ rows }) => rows.length > 0),
    notTakenIn: await notTakenIn(projectId, period),
    notApproved: await notApproved(projectId, period),
  }
}
