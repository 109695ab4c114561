import type { Cents } from '#app/money/cents'
import { parseMoney } from '#app/money/money_input'
import type { TypedFunding } from '#app/finance/budget/budget_funding'
import { typedCells, typedFundings } from '#app/finance/budget/budget_validator'
import type { BudgetStructure } from '#app/finance/budget/queries/budget_structure'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'

/** As much of a budget's form as can be understood while it is being typed. */
export type TypedBudget = {
  cells: BudgetCell[]
  funding: TypedFunding[]
  /** whether a field holds something that is no amount: sums leave it out */
  isUnclear: boolean
}

/** Reads what stands in the form's fields without refusing anything. */
export function readTypedBudget(
  structure: BudgetStructure,
  fields: Record<string, unknown>
): TypedBudget {
  const amounts = readAmounts(fields, /^(cell|funding)_/)
  return {
    cells: typedCells(structure, amounts.read),
    funding: typedFundings(structure, amounts.read),
    isUnclear: amounts.isUnclear,
  }
}

/** The fields whose names match, as amounts; an empty one is left out. */
export function readAmounts(fields: Record<string, unknown>, names: RegExp) {
  const read: Record<string, Cents> = {}
  let isUnclear = false
  for (const [name, value] of Object.entries(fields)) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    if (!names.test(name) || (text === '' && typeof value !== 'object')) continue
    const cents = parseMoney(text)
    if (cents === null || cents < 0) isUnclear = true
    else read[name] = cents
  }
  return { read, isUnclear }
}
