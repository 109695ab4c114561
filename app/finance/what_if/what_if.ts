import { sumCents, type Cents } from '#app/money/cents'
import type { BasisPoints } from '#app/money/rates'
import { splitCofinancing } from '#app/money/cofinancing'
import { distribute } from '#app/money/distribute'
import {
  fundingOf,
  sourceTotal,
  stageTotals,
  type FundingCell,
  type StageTotal,
  type TypedFunding,
} from '#app/finance/budget/budget_funding'
import { categorySum } from '#app/finance/budget/budget_preview'
import { shiftStages } from '#app/finance/budget/stage_shift'
import type { BudgetFacts } from '#app/finance/budget/queries/budget_facts'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'

/** The field of a category's total on the what-if page. */
export function plannedName(categoryId: number): string {
  return `planned_${categoryId}`
}

/**
 * What the what-if page starts with, by category: the budget in force, or what is used and expected where that is more. So
 * the first look already tells where the budget will not do.
 */
export function startingTotals({ structure, inForce, taken, drafts }: BudgetFacts) {
  return new Map<number, Cents>(
    structure.categories.map(({ id }) => {
      const expected = sumCents([taken.get(id) ?? 0, drafts.get(id) ?? 0])
      return [id, Math.max(categorySum(inForce?.cells ?? [], id), expected)]
    })
  )
}

/**
 * The budget that category totals ask for: stages follow from those in force, what lies ahead changes first; who pays
 * follows from the version in force.
 * @param totals EUR cents by category, not negative; a category that is missing keeps its budget
 */
export function plannedBudget(
  { structure, inForce }: BudgetFacts,
  totals: ReadonlyMap<number, Cents>
): { cells: BudgetCell[]; typed: TypedFunding[]; funding: FundingCell[] } {
  const { stages, categories, erdfRateBp } = structure
  const inForceOf = (costCategoryId: number, stageId: number) =>
    (inForce?.cells ?? []).find(
      (cell) => cell.costCategoryId === costCategoryId && cell.stageId === stageId
    )?.amountCents ?? 0
  const cells = categories.flatMap(({ id }) => {
    const now = stages.map((stage) => inForceOf(id, stage.id))
    const planned = stages.length === 0 ? [] : shiftStages(now, totals.get(id) ?? sumCents(now))
    return planned.flatMap((amountCents, index) =>
      amountCents === 0 ? [] : [{ costCategoryId: id, stageId: stages[index]!.id, amountCents }]
    )
  })
  const sums = stageTotals(stages, cells)
  const typed = keptFunding(inForce?.funding ?? [], sums, erdfRateBp)
  return { cells, typed, funding: fundingOf(sums, erdfRateBp, typed) }
}

/** What the state and others pay stays; a fund that was below its rate stays below it, shared by the new stages. */
function keptFunding(
  former: FundingCell[],
  stages: StageTotal[],
  rate: BasisPoints
): TypedFunding[] {
  const kept = former.flatMap(({ source, stageId, amountCents }) =>
    source === 'state' || source === 'other' ? [{ source, stageId, amountCents }] : []
  )
  const erdf = sourceTotal(former, 'erdf')
  const formerTotal = sumCents(former.map(({ amountCents }) => amountCents))
  if (former.length === 0 || erdf === splitCofinancing(formerTotal, rate).erdf) return kept
  const sums = stages.map(({ totalCents }) => totalCents)
  const parts = distribute(Math.min(erdf, splitCofinancing(sumCents(sums), rate).erdf), sums)
  const fund = stages.map(({ stageId }, index) => ({
    source: 'erdf' as const,
    stageId,
    amountCents: parts[index]!,
  }))
  return [...kept, ...fund]
}
