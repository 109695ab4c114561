import { fold } from '#app/shared/database/fold'
import type { Sheet, TableRow } from '#app/intake/tables/table'

/** What a sheet is taken as: its headings (letters of the columns when it has none) and the rows under them. */
export type SheetContent = { headings: string[]; rows: TableRow[]; headerRow: number }

const TOTALS = /^(is viso|viso|bendra suma|grand total|totals?)( |$|:)/

/**
 * The headings and rows of a sheet, without the totals under them.
 * @param headerRow position of the headings; -1 for none; what was guessed when left out
 */
export function sheetContent(sheet: Sheet, headerRow?: number): SheetContent {
  const guessed = sheet.hasHeadings ? sheet.headerRow : -1
  const at = Math.min(headerRow ?? guessed, sheet.rows.length - 1)
  const width = sheet.rows[0]!.cells.length
  const headings =
    at < 0
      ? Array.from({ length: width }, (_column, index) => letters(index))
      : sheet.rows[at]!.cells
  return {
    headings: headings.map((heading) => heading.slice(0, 200)),
    rows: withoutSums(sheet.rows.slice(at + 1)),
    headerRow: at,
  }
}

/**
 * The rows without the lines of totals, and without what shares a total out under it at the end of the sheet ("of which the
 * fund's"): a label with figures that fills fewer cells than any row above. Where it fills as many, it could be a row, and stays.
 */
function withoutSums(rows: readonly TableRow[]): TableRow[] {
  const last = rows.findLastIndex(isTotal)
  const above = rows.slice(0, last + 1).filter((row) => !isTotal(row))
  const below = rows.slice(last + 1)
  const narrowest = above.reduce((least, row) => Math.min(least, filled(row).length), Infinity)
  const isSharedOut =
    above.length > 0 && below.every((row) => isLabelled(row) && filled(row).length < narrowest)
  return isSharedOut ? above : [...above, ...below]
}

/** A line of sums says so in its first cell; its other cells are figures. */
function isTotal(row: TableRow): boolean {
  return TOTALS.test(fold(filled(row)[0]!)) && isLabelled(row)
}

function isLabelled(row: TableRow): boolean {
  return filled(row)
    .slice(1)
    .every((cell) => !/\p{L}/u.test(cell.replace(/EUR/i, '')))
}

function filled({ cells }: TableRow): string[] {
  return cells.filter((cell) => cell !== '')
}

/** 'A' for the first column, 'AA' for the 27th. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
