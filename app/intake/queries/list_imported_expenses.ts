import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { decodeCursor, keysetPage, type Page } from '#app/shared/database/keyset'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'

/** An expense of an import; its description is null when it holds personal data the reader may not see. */
export type ImportedExpense = {
  id: number
  reference: string
  status: ExpenseStatus
  supplier: string | null
  isHidden: boolean
  descriptionLt: string | null
  descriptionEn: string | null
  declaredCents: Cents
}

const PAGE_SIZE = 50

/** One page of what an import made and what is left of it, in the order of the numbers. */
export async function listImportedExpenses(
  projectId: number,
  importId: number,
  { seesSensitive, after }: { seesSensitive: boolean; after?: unknown }
): Promise<Page<ImportedExpense>> {
  const query = db
    .from('expenses')
    .leftJoin('suppliers', 'suppliers.id', 'expenses.supplier_id')
    .where({ 'expenses.project_id': projectId, 'expenses.import_id': importId })
    .select('expenses.id', 'reference', 'status', 'suppliers.name as supplier', 'is_sensitive')
    .select('description_lt', 'description_en', 'declared_cents', 'expenses.id as sort_value')
  const page = await keysetPage(query, {
    column: 'expenses.id',
    idColumn: 'expenses.id',
    direction: 'asc',
    size: PAGE_SIZE,
    cursor: decodeCursor(after),
  })
  return { ...page, rows: page.rows.map((row) => importedExpense(row, seesSensitive)) }
}

function importedExpense(row: Record<string, any>, seesSensitive: boolean): ImportedExpense {
  const isHidden = Boolean(row.is_sensitive) && !seesSensitive
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    supplier: row.supplier,
    isHidden,
    descriptionLt: isHidden ? null : row.description_lt,
    descriptionEn: isHidden ? null : row.description_en,
    declaredCents: toCents(row.declared_cents),
  }
}
