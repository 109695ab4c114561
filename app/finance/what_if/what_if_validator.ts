import vine from '@vinejs/vine'
import type { Cents } from '#app/money/cents'
import { LOCALES } from '#app/shared/locale'
import { money, optionalText } from '#app/shared/rules'
import { readAmounts } from '#app/finance/budget/typed_budget'
import { plannedName } from '#app/finance/what_if/what_if'
import type { BudgetStructure } from '#app/finance/budget/queries/budget_structure'

/** The what-if form: a planned total a category, and why. An empty total is none: what is not meant to change stays as it stands. */
export function whatIfValidator({ categories }: BudgetStructure) {
  return vine.create({
    reason: optionalText(1000),
    language: vine.enum(LOCALES).optional(),
    ...Object.fromEntries(categories.map(({ id }) => [plannedName(id), money().optional()])),
  })
}

/** The validated totals by category; one that was not sent keeps its budget. */
export function plannedTotals(
  { categories }: BudgetStructure,
  typed: Record<string, unknown>
): Map<number, Cents> {
  return new Map(
    categories.flatMap(({ id }) => {
      const cents = typed[plannedName(id)]
      return typeof cents === 'number' ? [[id, cents]] : []
    })
  )
}

/** As much of it as can be understood while it is being typed. */
export function readPlanned(structure: BudgetStructure, fields: Record<string, unknown>) {
  const { read, isUnclear } = readAmounts(fields, /^planned_/)
  return { totals: plannedTotals(structure, read), isUnclear }
}

export const requestValidator = vine.create({ language: vine.enum(LOCALES).optional() })
