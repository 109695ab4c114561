import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents } from '#app/money/cents'
import type { ComparedExpense } from '#app/finance/duplicates/duplicates'

/** The columns of `expenses` that are compared with other expenses. */
export const COMPARED_COLUMNS = [
  'supplier_id',
  'invoice_number',
  'currency',
  'gross_cents',
  'invoiced_on',
  'paid_on',
  'split_key',
  'corrects_id',
] as const

/** What is compared of a row that has those columns. @param invoiceHashes of the files that are its invoice */
export function comparedOf(
  row: Record<string, any>,
  invoiceHashes: readonly string[] = []
): ComparedExpense {
  return {
    supplierId: row.supplier_id,
    invoiceNumber: row.invoice_number,
    currency: row.currency,
    splitKey: row.split_key,
    correctsId: row.corrects_id,
    grossCents: toCents(row.gross_cents),
    day: row.invoiced_on ?? row.paid_on,
    invoiceHashes,
  }
}

/** Files that are an expense's invoice, for whoever narrows them; to be gathered by `hashesByExpense`. */
export function invoiceFiles(client: QueryClientContract) {
  return client
    .from('expense_documents')
    .join('documents', 'documents.id', 'expense_documents.document_id')
    .where('expense_documents.kind', 'invoice')
    .select('expense_documents.expense_id', 'documents.sha256')
}

/** SHA-256 of the invoices' files, by expense. */
export function hashesByExpense(files: readonly Record<string, any>[]): Map<number, string[]> {
  const byExpense = Map.groupBy(files, ({ expense_id: id }) => Number(id))
  return new Map(
    [...byExpense].map(([id, found]) => [id, found.map(({ sha256 }) => String(sha256))])
  )
}
