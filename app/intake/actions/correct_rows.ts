import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#app/shared/actor'
import { checkImport } from '#app/intake/actions/check_import'
import { cellText } from '#app/intake/tables/cell_text'
import { assertOpen } from '#app/intake/import_states'
import type Import from '#app/intake/models/import'

/** A cell with other text: which row, which column of the table. */
export type Correction = { rowId: number; column: number; text: string }

/** Writes other text into cells of an import that was not made yet, and looks through all rows anew. */
export async function correctRows(
  found: Import,
  corrections: readonly Correction[],
  actor: Actor
): Promise<void> {
  assertOpen(found, actor.now)
  for (const [rowId, ofRow] of Map.groupBy(corrections, (one) => one.rowId)) {
    const where = { id: rowId, import_id: found.id }
    const row = await db.from('import_rows').where(where).select('cells').first()
    if (!row) continue
    const cells = JSON.parse(row.cells) as string[]
    for (const { column, text } of ofRow) {
      if (column < cells.length) cells[column] = cellText(text)
    }
    await db
      .from('import_rows')
      .where(where)
      .update({ cells: JSON.stringify(cells) })
  }
  await checkImport(found, actor)
}
