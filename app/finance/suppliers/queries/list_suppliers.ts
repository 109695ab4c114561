import db from '@adonisjs/lucid/services/db'
import { likePattern } from '#app/shared/database/fold'
import { decodeCursor, keysetPage, type Page } from '#app/shared/database/keyset'

export type SupplierRow = {
  id: number
  name: string
  legalCode: string | null
  vatCode: string | null
  country: string
}

const PAGE_SIZE = 50

/** One page of suppliers by name, those whose name or codes hold the searched text. 'siaul' finds 'Šiauliai'. */
export async function listSuppliers(search: string, after?: unknown): Promise<Page<SupplierRow>> {
  const query = db
    .from('suppliers')
    .select('id', 'name', 'legal_code', 'vat_code', 'country')
    .select('search_text as sort_value')
  if (search) query.whereRaw("search_text like ? escape '!'", [likePattern(search)])
  const page = await keysetPage(query, {
    column: 'search_text',
    idColumn: 'id',
    direction: 'asc',
    size: PAGE_SIZE,
    cursor: decodeCursor(after),
  })
  return { ...page, rows: page.rows.map(supplierRow) }
}

/** The first suppliers by name whose name or codes hold the searched text: as many as a list under a field shows. */
export async function findSupplierChoices(search: string): Promise<SupplierRow[]> {
  const rows = await db
    .from('suppliers')
    .select('id', 'name', 'legal_code', 'vat_code', 'country')
    .whereRaw("search_text like ? escape '!'", [likePattern(search)])
    .orderBy('search_text')
    .limit(20)
  return rows.map(supplierRow)
}

/** As many as a list without search can hold. */
export const MOST_CHOICES = 1000

/** The thousand first suppliers by name, for a list to choose from; the one chosen already is always among them. */
export async function listSupplierChoices(chosenId: number | null = null): Promise<SupplierRow[]> {
  const columns = ['id', 'name', 'legal_code', 'vat_code', 'country']
  const rows = await db.from('suppliers').select(columns).orderBy('search_text').limit(MOST_CHOICES)
  if (chosenId !== null && !rows.some((row) => row.id === chosenId)) {
    rows.push(...(await db.from('suppliers').select(columns).where('id', chosenId)))
  }
  return rows.map(supplierRow)
}

function supplierRow(row: Record<string, any>): SupplierRow {
  return {
    id: row.id,
    name: row.name,
    legalCode: row.legal_code,
    vatCode: row.vat_code,
    country: row.country,
  }
}
