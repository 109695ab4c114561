import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isForeignKeyViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { removeFiles } from '#app/documents/stored_files'
import { deleteUnused } from '#app/finance/expenses/actions/detach_document'
import Import from '#app/intake/models/import'
import { whatHinders } from '#app/intake/queries/what_hinders'

/** So many references are named to somebody who cannot undo; the rest are counted. */
const NAMED = 5

/**
 * Takes back a whole import while all its expenses are still the drafts that it made: they and the files they came in are
 * deleted. The import stays in the list and says who undid it; suppliers that it added stay.
 * @throws {RuleBroken} naming the expenses that were changed since
 */
export async function undoImport(id: number, actor: Actor): Promise<Import> {
  let orphans: string[] = []
  try {
    const undone = await change(actor, 'import.undone', async (trx, note) => {
      const found = await lockRow(Import, id, trx, { project_id: actor.projectId! })
      if (found.status !== 'imported') throw new RuleBroken('imports.nothing_to_undo')
      await assertUntouched(found, trx)
      const deleted = await deleteExpenses(id, trx)
      orphans = deleted.orphans
      note({ rows: deleted.references.length, references: deleted.references.slice(0, 2) })
      return found
        .merge({ status: 'undone', undoneBy: actor.id, undoneAt: new Date().toISOString() })
        .save()
    })
    await removeFiles(orphans)
    return undone
  } catch (error) {
    throw isForeignKeyViolation(error) ? new RuleBroken('imports.used_elsewhere') : error
  }
}

async function assertUntouched(found: Import, trx: TransactionClientContract): Promise<void> {
  const hindering = await whatHinders(found.id, trx)
  if (hindering.length === 0) return
  const references = hindering.slice(0, NAMED).join(', ')
  const more = hindering.length - Math.min(NAMED, hindering.length)
  throw new RuleBroken('imports.changed_since', { references, more })
}

async function deleteExpenses(importId: number, trx: TransactionClientContract) {
  const expenses = () => trx.from('expenses').where('import_id', importId)
  const rows = await expenses().orderBy('number').select('reference')
  const links = await trx
    .from('expense_documents')
    .whereIn('expense_id', expenses().select('id'))
    .distinct('document_id')
  await trx.from('expense_documents').whereIn('expense_id', expenses().select('id')).delete()
  const orphans = await deleteUnused(
    links.map((link) => link.document_id),
    trx
  )
  await trx
    .from('import_files')
    .where('import_id', importId)
    .whereIn('storage_key', orphans)
    .delete()
  await expenses().delete()
  const references = [rows[0]?.reference, rows.at(-1)?.reference].filter(Boolean) as string[]
  return { references: rows.length === 1 ? references.slice(0, 1) : references, orphans }
}
