import { compareFacts, type ToldFact } from '#app/reporting/progress/facts/chosen_facts'
import type { ProgressCheckResult } from '#app/reporting/progress/checks/progress_check'
import { runProgressChecks } from '#app/reporting/progress/checks/run_progress_checks'
import {
  chosenFacts,
  findReport,
  type ReportRow,
} from '#app/reporting/progress/queries/find_report'
import { offeredFacts } from '#app/reporting/progress/queries/offered_facts'
import type { PeriodRow } from '#app/reporting/queries/list_periods'

/** A period's progress report with everything the log offers it and what is amiss. */
export type InsideReport = {
  period: PeriodRow
  report: ReportRow
  facts: ToldFact[]
  checks: ProgressCheckResult[]
}

export type InsideReader = { day: string; seesMoney: boolean }

/** @param period one of the project's   @param periods all of them, for what was reported before */
export async function insideReport(
  projectId: number,
  { period, periods }: { period: PeriodRow; periods: PeriodRow[] },
  { day, seesMoney }: InsideReader
): Promise<InsideReport> {
  const report = await findReport(projectId, period.id)
  const offered = await offeredFacts({ projectId, period, day }, periods, seesMoney)
  const chosen = (await chosenFacts(report.id)).filter(({ kind }) => seesMoney || kind !== 'cost')
  const facts = compareFacts(offered, chosen)
  const checks = runProgressChecks({ narrative: report.narrative, facts, period, day })
  return { period, report, facts, checks }
}
