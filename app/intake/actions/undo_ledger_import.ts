import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { removeFiles } from '#app/documents/stored_files'
import Project from '#app/projects/models/project'
import { removeMovements } from '#app/intake/actions/remove_movements'
import LedgerImport from '#app/intake/models/ledger_import'

/**
 * Undoes a whole import: its entries go, with the matches the program made of them.
 * @returns the file's name   @throws {RuleBroken} when a person has matched one of its entries   @throws {Hidden}
 */
export async function undoLedgerImport(id: number, actor: Actor): Promise<string> {
  const undone = await change(actor, 'ledger_import.undone', async (trx, note) => {
    await lockRow(Project, actor.projectId!, trx)
    const row = await lockRow(LedgerImport, id, trx, { project_id: actor.projectId! })
    const entries = await removeMovements(trx, 'ledger', 'ledger_import_id', id)
    note({ fileName: row.fileName, entries })
    await row.delete()
    return row
  })
  await removeFiles([undone.storageKey])
  return undone.fileName
}
