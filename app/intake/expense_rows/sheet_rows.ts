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
    rows: sheet.rows.slice(at + 1).filter((row) => !isTotal(row)),
    headerRow: at,
  }
}

/** A line of sums says so in its first cell; its other cells are figures. */
function isTotal({ cells }: TableRow): boolean {
  const [first, ...others] = cells.filter((cell) => cell !== '')
  return (
    TOTALS.test(fold(first)) && others.every((cell) => !/\p{L}/u.test(cell.replace(/EUR/i, '')))
  )
}

/** 'A' for the first column, 'AA' for the 27th. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
