import { sumCents, type Cents } from '#app/money/cents'
import { percentUsed, type BasisPoints } from '#app/money/rates'
import {
  sourceTotal,
  SOURCES,
  type FundingCell,
  type Source,
} from '#app/finance/budget/budget_funding'
import type {
  BudgetCategory,
  BudgetStage,
  BudgetStructure,
} from '#app/finance/budget/queries/budget_structure'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'

/** An amount in two versions. EUR cents; `share` is the change of the old amount, null when that was 0. */
export type Change = {
  oldCents: Cents
  newCents: Cents
  changeCents: Cents
  share: BasisPoints | null
}

export type BudgetDifference = {
  stages: BudgetStage[]
  rows: (BudgetCategory & { total: Change; cells: Change[] })[]
  stageTotals: Change[]
  total: Change
  sources: { source: Source; total: Change; cells: Change[] }[]
}

type Amounts = { cells: readonly BudgetCell[]; funding: readonly FundingCell[] }

/** @throws {RangeError} when an amount is not whole cents.   Source: domain.md 13, 16. */
export function changeOf(oldCents: Cents, newCents: Cents): Change {
  const changeCents = sumCents([newCents, -oldCents])
  return { oldCents, newCents, changeCents, share: percentUsed(changeCents, oldCents) }
}

/** Two versions side by side: by category and stage, and by who pays. Totals are the sums of their rows. */
export function budgetDifference(
  { categories, stages }: BudgetStructure,
  older: Amounts,
  newer: Amounts
): BudgetDifference {
  const cellsWithin = (within: (cell: BudgetCell) => boolean) =>
    changeOf(sumOf(older.cells, within), sumOf(newer.cells, within))
  const pays = (source: Source, stageId?: number) =>
    changeOf(
      sourceTotal(older.funding, source, stageId),
      sourceTotal(newer.funding, source, stageId)
    )
  return {
    stages,
    rows: categories.map((category) => ({
      ...category,
      total: cellsWithin((cell) => cell.costCategoryId === category.id),
      cells: stages.map((stage) =>
        cellsWithin((cell) => cell.costCategoryId === category.id && cell.stageId === stage.id)
      ),
    })),
    stageTotals: stages.map((stage) => cellsWithin((cell) => cell.stageId === stage.id)),
    total: cellsWithin(() => true),
    sources: SOURCES.map((source) => ({
      source,
      total: pays(source),
      cells: stages.map((stage) => pays(source, stage.id)),
    })).filter(
      ({ source, total }) =>
        ['erdf', 'city'].includes(source) || total.oldCents !== 0 || total.newCents !== 0
    ),
  }
}

function sumOf(cells: readonly BudgetCell[], within: (cell: BudgetCell) => boolean): Cents {
  return sumCents(cells.filter(within).map((cell) => cell.amountCents))
}
