import { inTransaction } from '#app/audit_trail/change'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { insertRows } from '#app/intake/actions/write_rows'
import { sheetContent } from '#app/intake/expense_rows/sheet_rows'
import { assertOpen } from '#app/intake/import_states'
import type Import from '#app/intake/models/import'
import type { Sheet } from '#app/intake/tables/table'

/**
 * Takes another sheet of the same file, or another row of it as the headings. What was mapped is forgotten.
 * @param headerRow position of the headings; -1 for none   @throws {RuleBroken} when nothing stands under them, or the file is gone
 */
export async function chooseSheet(
  found: Import,
  sheets: readonly Sheet[],
  chosen: { sheet: string; headerRow?: number },
  actor: Actor
): Promise<void> {
  assertOpen(found, actor.now)
  const sheet = sheets.find(({ name }) => name === chosen.sheet)
  if (!sheet) throw new RuleBroken('imports.rows_lost')
  const { headings, rows, headerRow } = sheetContent(sheet, chosen.headerRow)
  if (rows.length === 0) throw new RuleBroken('imports.no_rows', {}, 'headerRow')
  await inTransaction(async (trx) => {
    await trx.from('import_rows').where('import_id', found.id).delete()
    await insertRows(found.id, rows, trx)
    await found
      .useTransaction(trx)
      .merge({
        status: 'uploaded',
        sheetName: sheet.name,
        headings,
        headerRow,
        mapping: null,
        defaults: null,
        summary: null,
        rowCount: rows.length,
        wrongCount: 0,
        warnedCount: 0,
        declaredCents: 0,
      })
      .save()
  })
}
