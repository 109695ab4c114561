import vine from '@vinejs/vine'
import { id, isoDate, optionalMoney, optionalText, rowVersion } from '#app/shared/rules'
import type { BudgetStructure } from '#app/finance/queries/budget_structure'
import type { BudgetCell } from '#app/finance/queries/budget_versions'

/** The form's name for a cell. */
export function cellName(costCategoryId: number, stageId: number): string {
  return `cell_${costCategoryId}_${stageId}`
}

/** The form of a draft: one money field a cell, empty is zero. Its fields follow the project's categories and stages. */
export function budgetValidator(structure: BudgetStructure) {
  const names = cellsOf(structure).map(({ costCategoryId, stageId }) =>
    cellName(costCategoryId, stageId)
  )
  return vine.create({
    note: optionalText(1000),
    rowVersion: rowVersion().optional(),
    ...Object.fromEntries(names.map((name) => [name, optionalMoney()])),
  })
}

/** The typed cells that hold an amount. */
export function typedCells(
  structure: BudgetStructure,
  typed: Record<string, unknown>
): BudgetCell[] {
  return cellsOf(structure).flatMap(({ costCategoryId, stageId }) => {
    const amountCents = Number(typed[cellName(costCategoryId, stageId)] ?? 0)
    return amountCents === 0 ? [] : [{ costCategoryId, stageId, amountCents }]
  })
}

function cellsOf({ categories, stages }: BudgetStructure) {
  return categories.flatMap((category) =>
    stages.map((stage) => ({ costCategoryId: category.id, stageId: stage.id }))
  )
}

export const budgetApprovalValidator = vine.create({
  councilDecisionId: id(),
  approvedOn: isoDate(),
  rowVersion: rowVersion(),
})
