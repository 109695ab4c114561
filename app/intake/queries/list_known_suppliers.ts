import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { KnownSupplier } from '#app/intake/expense_rows/supplier_index'

/** Every supplier there is, by what rows may name them. */
export async function listKnownSuppliers(
  client: QueryClientContract = db.connection()
): Promise<KnownSupplier[]> {
  const rows = await client.from('suppliers').select('id', 'name', 'legal_code', 'vat_code')
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.name,
    legalCode: row.legal_code,
    vatCode: row.vat_code,
  }))
}
