import vine from '@vinejs/vine'
import { isoDate, optionalId, optionalMoney, optionalText, rowVersion } from '#app/shared/rules'
import type { TypedFunding } from '#app/finance/budget/budget_funding'
import { APPROVAL_KINDS } from '#app/finance/budget/models/budget_version'
import { LOCALES } from '#app/shared/locale'
import type { BudgetStructure } from '#app/finance/budget/queries/budget_structure'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'

/** The form's name for a cell. */
export function cellName(costCategoryId: number, stageId: number): string {
  return `cell_${costCategoryId}_${stageId}`
}

/** The sources that are typed; the city bears the rest. */
export const TYPED_SOURCES = ['erdf', 'state', 'other'] as const

/** The form's name for what a source pays in a stage. */
export function fundingName(source: TypedFunding['source'], stageId: number): string {
  return `funding_${source}_${stageId}`
}

/**
 * The form of a draft: one money field a cell, empty is zero, and one a stage and source, where an empty fund follows the
 * rate. Its fields follow the project's categories and stages.
 */
export function budgetValidator(structure: BudgetStructure) {
  const cells = cellsOf(structure).map(({ costCategoryId, stageId }) =>
    cellName(costCategoryId, stageId)
  )
  const fundings = fundingsOf(structure).map(({ source, stageId }) => fundingName(source, stageId))
  return vine.create({
    note: optionalText(1000),
    rowVersion: rowVersion().optional(),
    ...Object.fromEntries([...cells, ...fundings].map((name) => [name, optionalMoney()])),
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

/** The typed sources; an empty field is not typed, a typed zero is. */
export function typedFundings(
  structure: BudgetStructure,
  typed: Record<string, unknown>
): TypedFunding[] {
  return fundingsOf(structure).flatMap(({ source, stageId }) => {
    const amountCents = typed[fundingName(source, stageId)]
    return typeof amountCents === 'number' ? [{ source, stageId, amountCents }] : []
  })
}

function fundingsOf({ stages }: BudgetStructure) {
  return stages.flatMap(({ id }) => TYPED_SOURCES.map((source) => ({ source, stageId: id })))
}

function cellsOf({ categories, stages }: BudgetStructure) {
  return categories.flatMap((category) =>
    stages.map((stage) => ({ costCategoryId: category.id, stageId: stage.id }))
  )
}

export const budgetApprovalValidator = vine.create({
  approvalKind: vine.enum(APPROVAL_KINDS).optional(),
  councilDecisionId: optionalId(),
  approvedOn: isoDate(),
  coverReason: optionalText(1000),
  rowVersion: rowVersion(),
})

export const differenceValidator = vine.create({ with: optionalId() })

export const budgetWorkbookValidator = vine.create({
  with: optionalId(),
  language: vine.enum(LOCALES),
})
