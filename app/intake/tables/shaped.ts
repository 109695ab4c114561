import { guessHeaderRow } from '#app/intake/tables/header_row'
import { MOST_COLUMNS, MOST_ROWS } from '#app/intake/tables/limits'
import { TableRefused, type Sheet, type TableRow } from '#app/intake/tables/table'

/**
 * A sheet of the rows that hold something, all as wide as the widest, columns without anything left out on the right.
 * @returns null for a sheet without anything
 * @throws {TableRefused} 'too_many_rows', 'too_many_columns'
 */
export function shapedSheet(name: string, read: Iterable<TableRow>): Sheet | null {
  const rows: TableRow[] = []
  let width = 0
  for (const row of read) {
    const filled = lastFilled(row.cells) + 1
    if (filled === 0) continue
    if (rows.length === MOST_ROWS) throw new TableRefused('too_many_rows', { limit: MOST_ROWS })
    width = Math.max(width, filled)
    rows.push(row)
  }
  if (rows.length === 0) return null
  if (width > MOST_COLUMNS) throw new TableRefused('too_many_columns', { limit: MOST_COLUMNS })
  for (const row of rows) {
    row.cells = Array.from({ length: width }, (_blank, column) => row.cells[column] ?? '')
  }
  const headerRow = guessHeaderRow(rows)
  return { name, rows, headerRow: headerRow ?? 0, hasHeadings: headerRow !== null }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '')
}
