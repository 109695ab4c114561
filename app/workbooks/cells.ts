import type { Cell } from 'exceljs'
import { assertCents } from '../money/cents.js'
import { sheetDate, sheetMoment } from './dates.js'
import { couldActAsFormula, safeText } from './safe_text.js'
import { CELL_STYLES, RISKY_TEXT_STYLE, type Emphasis, type Kind } from './styles.js'

/** A formula (English names, commas, no leading =) with the value it gives, in the unit of its kind. */
export interface Formula {
  formula: string
  result: number | string
}

/** What a cell can be given, in the unit of its kind: cents, basis points, 'YYYY-MM-DD', text. Empty: null. */
export type Content = string | number | Date | Formula | null

/**
 * Writes one cell by its kind. Empty content leaves the cell out, unless it belongs to a total row.
 * @throws {RangeError} when money is not whole cents or a date is no date;
 * @throws {TypeError} when the content does not fit the kind, which is a mistake in the column's definition.
 */
export function writeCell(cell: Cell, kind: Kind, content: Content, emphasis: Emphasis): void {
  if (content === null || content === '') {
    if (emphasis === 'total') cell.style = CELL_STYLES.total[kind]
    return
  }
  cell.style = CELL_STYLES[emphasis][kind]
  if (isFormula(content)) {
    const { formula, result } = content
    cell.value = { formula, result: typeof result === 'string' ? result : scaled(kind, result) }
  } else if (typeof content === 'string' && isTextKind(kind)) {
    cell.value = safeText(content)
    if (kind === 'text' && couldActAsFormula(content)) cell.style = RISKY_TEXT_STYLE
  } else {
    cell.value = sheetValue(kind, content)
  }
}

/** A1-style letters of a column: 1 is A, 27 is AA. */
export function columnLetter(position: number): string {
  const last = String.fromCharCode(65 + ((position - 1) % 26))
  return position > 26 ? columnLetter(Math.floor((position - 1) / 26)) + last : last
}

function isFormula(content: Content): content is Formula {
  return typeof content === 'object' && content !== null && 'formula' in content
}

function isTextKind(kind: Kind): boolean {
  return kind === 'text' || kind === 'code'
}

function sheetValue(kind: Kind, content: string | number | Date): number | Date {
  if (kind === 'date' && typeof content === 'string') return sheetDate(content)
  if (kind === 'moment' && content instanceof Date) return sheetMoment(content)
  if (kind === 'rate' && typeof content === 'string') return decimal(content)
  if (typeof content === 'number' && kind !== 'rate') return scaled(kind, content)
  throw new TypeError(`A ${kind} cell cannot hold ${typeof content}`)
}

/** Money is written in whole units of the currency, percentages as shares; both are the nearest double. */
function scaled(kind: Kind, value: number): number {
  if (kind === 'money') {
    assertCents(value)
    return value / 100
  }
  if (kind === 'percent') return value / 10_000
  if (kind === 'hundredths' && Number.isSafeInteger(value)) return value / 100
  if (kind === 'count' && Number.isSafeInteger(value)) return value
  throw new TypeError(`A ${kind} cell cannot hold the number ${value}`)
}

function decimal(text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`"${text}" is not a decimal number`)
  return Number(text)
}
