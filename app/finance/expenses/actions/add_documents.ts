import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import Document from '#app/documents/models/document'
import type { StoredFile } from '#app/documents/stored_files'
import type { DocumentKind } from '#app/finance/expenses/expense_validator'
import type Expense from '#app/finance/expenses/models/expense'

/** What the files that came together prove, and whether they hold personal data. */
export type Attachment = { kind: DocumentKind; isSensitive: boolean }

/** How the trail names a file. Names of sensitive files tell too much (a payslip's holds a person's): theirs is null. */
export type NamedFile = { name: string | null; kind: DocumentKind; sha256: string }

/**
 * Makes stored files the proofs of an expense. One that the expense has already, by content, is left out, so that sending
 * a form twice adds nothing.
 * The files of a sensitive expense are sensitive, whatever was ticked.
 * @param keep told the storage key of every file that a row points to   @returns the files that were added
 */
export async function addDocuments(
  expense: Expense,
  stored: readonly StoredFile[],
  keep: (storageKey: string) => void,
  { kind, isSensitive }: Attachment,
  actor: Actor,
  trx: TransactionClientContract
): Promise<NamedFile[]> {
  const present = await presentHashes(expense.id, trx)
  const added: NamedFile[] = []
  for (const file of stored) {
    if (present.has(file.sha256)) continue
    present.add(file.sha256)
    const document = await new Document()
      .useTransaction(trx)
      .merge({
        projectId: expense.projectId,
        fileName: file.fileName,
        storageKey: file.storageKey,
        contentType: file.contentType,
        sizeBytes: file.sizeBytes,
        sha256: file.sha256,
        isSensitive: isSensitive || expense.isSensitive,
        uploadedBy: actor.id!,
      })
      .save()
    await trx
      .table('expense_documents')
      .insert({ expense_id: expense.id, document_id: document.id, kind })
    keep(file.storageKey)
    added.push({
      name: document.isSensitive ? null : file.fileName,
      kind,
      sha256: file.sha256,
    })
  }
  return added
}

async function presentHashes(expenseId: number, trx: TransactionClientContract) {
  const rows = await trx
    .from('expense_documents')
    .join('documents', 'documents.id', 'expense_documents.document_id')
    .where('expense_id', expenseId)
    .select('sha256')
  return new Set(rows.map((row) => String(row.sha256)))
}
