import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import type { DocumentKind } from '#app/finance/expenses/expense_validator'

export type ExpenseDocument = {
  id: number
  kind: DocumentKind
  fileName: string
  sizeBytes: number
  sha256: string
  isSensitive: boolean
  uploadedBy: string
  uploadedAt: string
}

/** The proofs of an expense, in the order they came. */
export async function listExpenseDocuments(expenseId: number): Promise<ExpenseDocument[]> {
  const rows = await db
    .from('expense_documents')
    .join('documents', 'documents.id', 'expense_documents.document_id')
    .join('users', 'users.id', 'documents.uploaded_by')
    .where('expense_documents.expense_id', expenseId)
    .select('documents.id', 'kind', 'file_name', 'size_bytes', 'sha256', 'is_sensitive')
    .select('users.full_name', 'documents.created_at')
    .orderBy('documents.id')
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    sizeBytes: Number(row.size_bytes),
    sha256: row.sha256,
    isSensitive: Boolean(row.is_sensitive),
    uploadedBy: row.full_name,
    uploadedAt: instantFromDatabase(row.created_at)!,
  }))
}
