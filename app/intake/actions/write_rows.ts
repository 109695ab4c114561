import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { breathe } from '#app/shared/breathe'
import type { ImportRow } from '#app/intake/queries/import_rows'

const AT_ONCE = 200

/** Puts the rows of a new import, or of another sheet, into their table. */
export async function insertRows(
  importId: number,
  rows: readonly {
    number: number
    fileId?: number | null
    cells: string[]
    warnings?: unknown[]
  }[],
  client: QueryClientContract
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map((row, at) => ({
      import_id: importId,
      position: from + at + 1,
      number: row.number,
      import_file_id: row.fileId ?? null,
      cells: JSON.stringify(row.cells),
      warnings: row.warnings ? JSON.stringify(row.warnings) : null,
    }))
    await client.table('import_rows').multiInsert(some)
    await breathe()
  }
}

/** Writes what was understood of rows that stand there already, many with one statement. */
export async function updateRows(
  importId: number,
  rows: readonly ImportRow[],
  client: QueryClientContract
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map((row) => columnsOf(importId, row))
    await client
      .insertQuery()
      .table('import_rows')
      .knexQuery.insert(some)
      .onConflict('id')
      .merge(['cells', 'understood', 'problems', 'warnings', 'is_wrong', 'is_warned'])
    await breathe()
  }
}

function columnsOf(importId: number, row: ImportRow) {
  return {
    id: row.id,
    import_id: importId,
    position: row.position,
    number: row.number,
    import_file_id: row.fileId,
    cells: JSON.stringify(row.cells),
    understood: JSON.stringify(row.values),
    problems: JSON.stringify(row.problems),
    warnings: JSON.stringify(row.warnings),
    is_wrong: row.problems.length > 0,
    is_warned: row.warnings.length > 0,
  }
}
