import { breathe } from '#app/shared/breathe'
import { wholeVersion } from '#app/finance/budget/queries/budget_facts'
import { budgetStructure } from '#app/finance/budget/queries/budget_structure'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import { reportBudgetVersion } from '#app/reporting/queries/report_budget_version'
import { reportSums } from '#app/reporting/queries/report_sums'
import { ReportLayout } from '#app/reporting/report_layout'

/**
 * A period's figures laid out by category and stage, under the budget it was made under.
 * @param period one of the project's   @param periods all of them, for what was reported before
 */
export async function layOutReport(projectId: number, period: PeriodRow, periods: PeriodRow[]) {
  const structure = await budgetStructure(projectId)
  const sums = await reportSums(projectId, structure.categories)
  await breathe()
  const before = earlierReports(periods, period)
  const version = await reportBudgetVersion(projectId, period)
  const erdfRate = period.erdfRateBp ?? structure.erdfRateBp
  const atRate = { ...structure, erdfRateBp: erdfRate }
  const whole = version ? await wholeVersion(version, atRate) : null
  await breathe()
  const layout = new ReportLayout(structure, whole?.cells ?? [], {
    now: sums.filter((sum) => sum.periodId === period.id),
    before: sums.filter((sum) => before.has(sum.periodId)),
  })
  return { structure, before, version, whole, erdfRate, layout }
}

function earlierReports(periods: PeriodRow[], period: PeriodRow): Set<number> {
  return new Set(periods.filter(({ startsOn }) => startsOn < period.startsOn).map(({ id }) => id))
}
