import db from '@adonisjs/lucid/services/db'
import { invoiceKey } from '#app/finance/invoice_key'

export type SameInvoice = { reference: string; projectCode: string }

/**
 * Expenses of ANY project with the same supplier and invoice number; voided ones do not count. Names only the reference
 * and the project's code, since the reader may not see that project.
 */
export async function findSameInvoice(
  supplierId: number,
  invoiceNumber: string,
  exceptId: number | null
): Promise<SameInvoice[]> {
  const key = invoiceKey(invoiceNumber)
  if (key === null) return []
  const query = db
    .from('expenses')
    .join('projects', 'projects.id', 'expenses.project_id')
    .where({ supplier_id: supplierId, invoice_key: key })
    .whereNot('status', 'voided')
    .select('reference', 'projects.code')
    .orderBy('expenses.id')
  if (exceptId !== null) query.whereNot('expenses.id', exceptId)
  const rows = await query
  return rows.map((row) => ({ reference: row.reference, projectCode: row.code }))
}
