import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import Document from '#app/documents/models/document'
import type { LoggedOne } from '#app/finance/expenses/actions/log_expenses'
import type { ImportRow } from '#app/intake/queries/import_rows'

/**
 * Makes the e-invoices that rows came in, and what was embedded in them, the proofs of their expenses. A file that several
 * rows came in is one document of all of them. It stays where it was stored.
 */
export async function attachImportFiles(
  importId: number,
  rows: readonly ImportRow[],
  logged: readonly LoggedOne[],
  actor: Actor,
  trx: TransactionClientContract
): Promise<void> {
  if (rows.every(({ fileId }) => fileId === null)) return
  const files = await trx.from('import_files').where('import_id', importId).orderBy('id')
  for (const file of files) {
    const owner = Number(file.invoice_file_id ?? file.id)
    const expenses = logged.filter((_one, at) => rows[at]!.fileId === owner)
    if (expenses.length === 0) continue
    const isSensitive = rows.some(({ fileId, values }) => fileId === owner && values.isSensitive)
    const document = await new Document()
      .useTransaction(trx)
      .merge({
        projectId: actor.projectId!,
        fileName: file.file_name,
        storageKey: file.storage_key,
        contentType: file.content_type,
        sizeBytes: Number(file.size_bytes),
        sha256: file.sha256,
        isSensitive,
        uploadedBy: actor.id!,
      })
      .save()
    const link = { document_id: document.id, kind: file.invoice_file_id ? 'other' : 'invoice' }
    await trx
      .table('expense_documents')
      .multiInsert(expenses.map(({ id }) => ({ expense_id: id, ...link })))
  }
}
