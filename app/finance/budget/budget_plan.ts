import { sumCents, type Cents } from '#app/money/cents'
import {
  derivedErdf,
  sourceTotal,
  SOURCES,
  stageTotals,
  type FundingCell,
} from '#app/finance/budget/budget_funding'
import { cellName, fundingName, TYPED_SOURCES } from '#app/finance/budget/budget_validator'
import type { BudgetStructure } from '#app/finance/budget/queries/budget_structure'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'

type Amounts = { cells: BudgetCell[]; funding: FundingCell[] }

/** The amounts of a version by the names of the form's fields; a fund that follows the rate is not typed. */
export function amountsOf(
  { stages, erdfRateBp }: BudgetStructure,
  { cells, funding }: Amounts
): Record<string, Cents> {
  const derived = derivedErdf(stageTotals(stages, cells), erdfRateBp)
  const typed = stages.flatMap(({ id }) =>
    TYPED_SOURCES.map((source) => ({
      source,
      stageId: id,
      amountCents: sourceTotal(funding, source, id),
    }))
  )
  const ofFunding = typed.filter(({ source, stageId, amountCents }) =>
    source === 'erdf' ? amountCents !== derived.get(stageId) : amountCents !== 0
  )
  return Object.fromEntries([
    ...cells.map((cell) => [cellName(cell.costCategoryId, cell.stageId), cell.amountCents]),
    ...ofFunding.map((cell) => [fundingName(cell.source, cell.stageId), cell.amountCents]),
  ])
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

/** Who pays: a row a source that pays anything (the fund and the city always), a column a stage. */
export function fundingTable({ stages }: BudgetStructure, funding: FundingCell[]) {
  return SOURCES.map((source) => ({
    source,
    cells: stages.map((stage) => sourceTotal(funding, source, stage.id)),
    totalCents: sourceTotal(funding, source),
  })).filter(({ source, totalCents }) => ['erdf', 'city'].includes(source) || totalCents !== 0)
}
