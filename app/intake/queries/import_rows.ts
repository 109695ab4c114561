import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import type { CellProblem } from '#app/intake/expense_rows/read_cell'
import type { RowValues } from '#app/intake/expense_rows/understand_row'

/** Something doubtful about a row that stops nothing: a translation key with its parameters. */
export type RowWarning = { key: string; params?: Record<string, string | number> }

/** A row of an import as it came and as it was understood. */
export type ImportRow = {
  id: number
  position: number
  /** the row's number in its sheet */
  number: number
  fileId: number | null
  cells: string[]
  values: RowValues
  problems: CellProblem[]
  warnings: RowWarning[]
}

export type RowFilter = 'all' | 'wrong' | 'warned'

const PAGE_SIZE = 50
const COLUMNS = ['id', 'position', 'number', 'import_file_id', 'cells', 'understood'] as const

/** One page of an import's rows in the order of the sheet. */
export async function listImportRows(
  importId: number,
  only: RowFilter,
  cursor: Cursor | null
): Promise<Page<ImportRow>> {
  const query = db
    .from('import_rows')
    .where('import_id', importId)
    .select(...COLUMNS, 'problems', 'warnings', 'position as sort_value')
  if (only === 'wrong') query.where('is_wrong', true)
  if (only === 'warned') query.where('is_warned', true)
  const page = await keysetPage(query, {
    column: 'position',
    idColumn: 'id',
    direction: 'asc',
    size: PAGE_SIZE,
    cursor,
  })
  return { ...page, rows: page.rows.map(importRow) }
}

/** All rows of an import, in the order of the sheet. */
export async function everyImportRow(
  importId: number,
  client: QueryClientContract = db.connection()
): Promise<ImportRow[]> {
  const rows = await client
    .from('import_rows')
    .where('import_id', importId)
    .select(...COLUMNS, 'problems', 'warnings')
    .orderBy('position')
  return rows.map(importRow)
}

/** The first rows, to show what stands in the columns. */
export async function firstImportRows(importId: number, count: number): Promise<ImportRow[]> {
  const rows = await db
    .from('import_rows')
    .where('import_id', importId)
    .select(...COLUMNS, 'problems', 'warnings')
    .orderBy('position')
    .limit(count)
  return rows.map(importRow)
}

function importRow(row: Record<string, any>): ImportRow {
  return {
    id: Number(row.id),
    position: Number(row.position),
    number: Number(row.number),
    fileId: row.import_file_id === null ? null : Number(row.import_file_id),
    cells: JSON.parse(row.cells),
    values: JSON.parse(row.understood ?? '{}'),
    problems: JSON.parse(row.problems ?? '[]'),
    warnings: JSON.parse(row.warnings ?? '[]'),
  }
}
