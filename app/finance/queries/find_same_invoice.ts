import db from '@adonisjs/lucid/services/db'
import { fold } from '#app/shared/database/fold'

export type SameInvoice = { reference: string; projectCode: string }

/** An invoice number as two people may have typed it: without case, spaces and punctuation. Leading zeros count. */
export function normalisedInvoice(number: string): string {
  return fold(number).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Expenses of ANY project with the same supplier and invoice number; voided ones do not count. Names only the reference
 * and the project's code, since the reader may not see that project.
 */
export async function findSameInvoice(
  supplierId: number,
  invoiceNumber: string,
  exceptId: number | null
): Promise<SameInvoice[]> {
  const wanted = normalisedInvoice(invoiceNumber)
  if (wanted === '') return []
  const query = db
    .from('expenses')
    .join('projects', 'projects.id', 'expenses.project_id')
    .where('supplier_id', supplierId)
    .whereNotNull('invoice_number')
    .whereNot('status', 'voided')
    .select('invoice_number', 'reference', 'projects.code')
    .orderBy('expenses.id')
  if (exceptId !== null) query.whereNot('expenses.id', exceptId)
  const rows = await query
  return rows
    .filter((row) => normalisedInvoice(row.invoice_number) === wanted)
    .map((row) => ({ reference: row.reference, projectCode: row.code }))
}
