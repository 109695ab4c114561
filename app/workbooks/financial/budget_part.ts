import type { BudgetPart } from './financial_report_data.js'

/** SUMIFS compares at most this many characters; with more it gives an error. */
const LONGEST_CRITERION = 250

/**
 * The label of a category or stage, the same on every sheet, because formulas match lines by it. Code and name
 * together, since SUMIFS takes codes alone for numbers and would not tell '4.1' from '4.10'.
 */
export function partLabel({ code, name }: BudgetPart): string {
  return `${code} ${name}`.slice(0, LONGEST_CRITERION).trim()
}

/** Labels by code. */
export function partLabels(parts: BudgetPart[]): Map<string, string> {
  return new Map(parts.map((part) => [part.code, partLabel(part)]))
}

/** A SUMIFS criterion for exactly the label in a cell: `=` keeps it from being an operator, ~ from being a pattern. */
export function exactly(label: string, cell: string): string {
  if (!/[*?~]/.test(label)) return `"="&${cell}`
  return `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`
}
