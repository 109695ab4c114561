import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { Hidden } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { removeFiles } from '#app/documents/stored_files'
import { assertEditable } from '#app/finance/expenses/expense_states'
import Expense from '#app/finance/expenses/models/expense'

/**
 * Takes a proof from an expense that is still being written. From a draft the file goes for good; from a returned expense,
 * which was submitted with it once, only the link goes and the file stays in the store.
 * @throws {RuleBroken} when the expense is past being edited   @throws {Hidden} when it has no such file
 */
export async function detachDocument(
  expenseId: number,
  documentId: number,
  actor: Actor
): Promise<void> {
  let orphans: string[] = []
  await change(actor, 'expense.document_detached', async (trx, note) => {
    const within = { project_id: actor.projectId! }
    const expense = await lockRow(Expense, expenseId, trx, within)
    const row = await attachedDocument(expenseId, documentId, trx)
    assertEditable(expense)
    const name = row.is_sensitive ? null : row.file_name
    note({ documents: [{ name, kind: row.kind, sha256: row.sha256 }] })
    await trx.from('expense_documents').where('id', row.link_id).delete()
    orphans = expense.status === 'draft' ? await deleteUnused([documentId], trx) : []
    return expense
  })
  await removeFiles(orphans)
}

/**
 * Deletes the rows of documents that no expense and no person's pay points to any more.
 * @returns the storage keys of their files, to be removed after the commit
 */
export async function deleteUnused(
  documentIds: readonly number[],
  trx: TransactionClientContract
): Promise<string[]> {
  const rows = await trx
    .from('documents')
    .whereIn('id', [...documentIds])
    .whereNotIn('id', trx.from('expense_documents').select('document_id'))
    .whereNotIn('id', trx.from('staff_documents').select('document_id'))
    .select('id', 'storage_key')
  await trx
    .from('documents')
    .whereIn(
      'id',
      rows.map((row) => row.id)
    )
    .delete()
  return rows.map((row) => String(row.storage_key))
}

async function attachedDocument(
  expenseId: number,
  documentId: number,
  trx: TransactionClientContract
) {
  const row = await trx
    .from('expense_documents')
    .join('documents', 'documents.id', 'expense_documents.document_id')
    .where({ expense_id: expenseId, document_id: documentId })
    .select('expense_documents.id as link_id', 'kind', 'file_name', 'sha256', 'is_sensitive')
    .first()
  if (!row) throw new Hidden()
  return row
}
