import { randomUUID } from 'node:crypto'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import type { Actor } from '#app/shared/actor'
import { sumCents } from '#app/money/cents'
import { logExpenses } from '#app/finance/expenses/actions/log_expenses'
import { formOf } from '#app/intake/expense_rows/understand_row'
import { attachImportFiles } from '#app/intake/actions/attach_import_files'
import Import from '#app/intake/models/import'
import type { ImportRow } from '#app/intake/queries/import_rows'

/** Another run has begun in the place of this one, which counted as dead. */
export class RunOvertaken extends Error {}

/**
 * Makes drafts of all rows and the files they came in: one transaction, one event.
 * @param runKey the run it belongs to   @param written told how many drafts are written
 * @throws {RunOvertaken} when the import is no more this run's   @throws {SomeRefused}
 */
export async function importRows(
  importId: number,
  runKey: string,
  rows: readonly ImportRow[],
  actor: Actor,
  written: (count: number) => void
): Promise<void> {
  await change(actor, 'import.imported', async (trx, note) => {
    const found = await lockRow(Import, importId, trx, { project_id: actor.projectId! })
    if (found.status !== 'importing' || found.runKey !== runKey) throw new RunOvertaken()
    const keys = splitKeys(rows)
    const forms = rows.map(({ values, fileId }) => ({
      ...formOf(values),
      splitKey: keys.get(fileId) ?? null,
    }))
    const logged = await logExpenses(forms, importId, actor, trx, written)
    await attachImportFiles(importId, rows, logged, actor, trx)
    const declaredCents = sumCents(logged.map((one) => one.declaredCents))
    note({
      rows: logged.length,
      references: [logged[0]!.reference, logged.at(-1)!.reference],
      declaredCents,
      name: found.sourceName,
      sha256: found.sha256,
    })
    return found
      .merge({
        status: 'imported',
        importedBy: actor.id,
        importedAt: new Date().toISOString(),
        declaredCents,
        progress: rows.length,
      })
      .save()
  })
}

/** Rows of one e-invoice are parts of one cost, and no double claim of each other. */
function splitKeys(rows: readonly ImportRow[]): Map<number | null, string> {
  const files = Map.groupBy(rows, ({ fileId }) => fileId)
  const shared = [...files].filter(([fileId, parts]) => fileId !== null && parts.length > 1)
  return new Map(shared.map(([fileId]) => [fileId, randomUUID()]))
}
