import { splitCofinancing, type Split } from '#app/money/cofinancing'
import type { Cents } from '#app/money/cents'
import { budgetStructure, type BudgetCategory } from '#app/finance/queries/budget_structure'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import { reportSums } from '#app/reporting/queries/report_sums'
import { total } from '#app/reporting/report_sums'

export type ReportOverview = {
  expenses: number
  declaredCents: Cents
  certifiedCents: Cents
  split: Split
  erdfRateBp: number
  categories: (BudgetCategory & { expenses: number; declaredCents: Cents; certifiedCents: Cents })[]
}

/** What is in the report of a period: totals, who pays, and the categories that it uses. */
export async function reportOverview(
  projectId: number,
  period: PeriodRow
): Promise<ReportOverview> {
  const structure = await budgetStructure(projectId)
  const sums = (await reportSums(projectId, structure.categories)).filter(
    (sum) => sum.periodId === period.id
  )
  const erdfRateBp = period.erdfRateBp ?? structure.erdfRateBp
  const declaredCents = total(sums, 'declaredCents')
  const countOf = (cells: typeof sums) => cells.reduce((count, cell) => count + cell.expenses, 0)
  return {
    expenses: countOf(sums),
    declaredCents,
    certifiedCents: total(sums, 'certifiedCents'),
    split: splitCofinancing(declaredCents, erdfRateBp),
    erdfRateBp,
    categories: structure.categories.flatMap((category) => {
      const cells = sums.filter((sum) => sum.costCategoryId === category.id)
      if (cells.length === 0) return []
      return [
        {
          ...category,
          expenses: countOf(cells),
          declaredCents: total(cells, 'declaredCents'),
          certifiedCents: total(cells, 'certifiedCents'),
        },
      ]
    }),
  }
}
