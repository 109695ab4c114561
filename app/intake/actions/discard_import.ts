import { inTransaction } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import type { Actor } from '#app/shared/actor'
import { removeFiles } from '#app/documents/stored_files'
import { assertOpen } from '#app/intake/import_states'
import Import from '#app/intake/models/import'

/** Throws away a table that was never imported, with its file. @throws {RuleBroken} once it runs or has run */
export async function discardImport(id: number, actor: Actor): Promise<void> {
  const keys = await inTransaction(async (trx) => {
    const found = await lockRow(Import, id, trx, { project_id: actor.projectId! })
    assertOpen(found, actor.now)
    const files = await trx.from('import_files').where('import_id', found.id).select('storage_key')
    await trx.from('import_rows').where('import_id', found.id).delete()
    await trx.from('import_files').where('import_id', found.id).update({ invoice_file_id: null })
    await trx.from('import_files').where('import_id', found.id).delete()
    await trx.from('imports').where('id', found.id).delete()
    return files.map((file) => String(file.storage_key))
  })
  await removeFiles(keys)
}
