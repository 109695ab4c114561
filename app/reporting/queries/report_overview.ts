import { splitCofinancing, type Split } from '#app/money/cofinancing'
import type { Cents } from '#app/money/cents'
import { baseIdsOf } from '#app/projects/flat_rate_bases'
import { budgetStructure, type BudgetCategory } from '#app/finance/budget/queries/budget_structure'
import type { BudgetVersionRow } from '#app/finance/budget/queries/budget_versions'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import { reportBudgetVersion } from '#app/reporting/queries/report_budget_version'
import { reportSums } from '#app/reporting/queries/report_sums'
import { total, type CellSum } from '#app/reporting/report_sums'

export type ReportOverview = {
  /** the budget it was made under; null when none is approved */
  budgetVersion: BudgetVersionRow | null
  expenses: number
  declaredCents: Cents
  certifiedCents: Cents
  split: Split
  erdfRateBp: number
  categories: OverviewCategory[]
}

type Amounts = { declaredCents: Cents; controlledCents: Cents; certifiedCents: Cents }

type OverviewCategory = BudgetCategory &
  Amounts & {
    expenses: number
    /** what a flat-rate amount was taken of; null for a category that is typed */
    base: (Amounts & { nameLt: string | null; nameEn: string | null }) | null
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
    budgetVersion: await reportBudgetVersion(projectId, period),
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
          ...amountsOf(cells),
          base: baseAmounts(category, structure.categories, sums),
        },
      ]
    }),
  }
}

function amountsOf(cells: readonly CellSum[]): Amounts {
  return {
    declaredCents: total(cells, 'declaredCents'),
    controlledCents: total(cells, 'controlledCents'),
    certifiedCents: total(cells, 'certifiedCents'),
  }
}

function baseAmounts(category: BudgetCategory, all: BudgetCategory[], sums: readonly CellSum[]) {
  if (category.flatRateBp === null) return null
  const baseIds = baseIdsOf(category, all)
  const named = all.find(({ id }) => id === category.flatRateOfId)
  return {
    ...amountsOf(sums.filter((sum) => baseIds.includes(sum.costCategoryId))),
    nameLt: named?.nameLt ?? null,
    nameEn: named?.nameEn ?? null,
  }
}
