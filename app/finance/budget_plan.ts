import { sumCents, type Cents } from '#app/money/cents'
import { cellName } from '#app/finance/budget_validator'
import type { BudgetStructure } from '#app/finance/queries/budget_structure'
import type { BudgetCell } from '#app/finance/queries/budget_versions'

/** The amounts of a version by the names of the form's fields. */
export function amountsOf(cells: BudgetCell[]): Record<string, Cents> {
  return Object.fromEntries(
    cells.map((cell) => [cellName(cell.costCategoryId, cell.stageId), cell.amountCents])
  )
}

/** The planned amounts as a page shows them: a row a category, a column a stage, sums of both. */
export function planTable({ categories, stages }: BudgetStructure, cells: BudgetCell[]) {
  const sum = (within: (cell: BudgetCell) => boolean) =>
    sumCents(cells.filter(within).map((cell) => cell.amountCents))
  return {
    stages,
    rows: categories.map((category) => ({
      ...category,
      cells: stages.map((stage) =>
        sum((c) => c.costCategoryId === category.id && c.stageId === stage.id)
      ),
      totalCents: sum((cell) => cell.costCategoryId === category.id),
    })),
    stageTotals: stages.map((stage) => sum((cell) => cell.stageId === stage.id)),
    totalCents: sum(() => true),
  }
}
