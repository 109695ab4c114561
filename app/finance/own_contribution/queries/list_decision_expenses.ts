import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { decodeCursor, keysetPage, type Page } from '#app/shared/database/keyset'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'

/** An expense as the page of its decision shows it. */
export type DecisionExpense = {
  id: number
  reference: string
  status: ExpenseStatus
  paidOn: string | null
  supplier: string | null
  declaredCents: Cents
}

/** One page of the expenses under a decision (null: under none), the latest first; voided ones are left out. */
export async function listDecisionExpenses(
  projectId: number,
  decisionId: number | null,
  after: unknown
): Promise<Page<DecisionExpense>> {
  const query = db
    .from('expenses')
    .leftJoin('suppliers', 'suppliers.id', 'expenses.supplier_id')
    .where('expenses.project_id', projectId)
    .whereNot('status', 'voided')
    .select('expenses.id', 'reference', 'status', 'paid_on', 'declared_cents')
    .select('suppliers.name as supplier', 'expenses.number as sort_value')
  if (decisionId === null) query.whereNull('council_decision_id')
  else query.where('council_decision_id', decisionId)
  const cursor = decodeCursor(after)
  const page = await keysetPage(query, {
    column: 'expenses.number',
    idColumn: 'expenses.id',
    direction: 'desc',
    size: 50,
    cursor: Number.isSafeInteger(cursor?.value) ? cursor : null,
  })
  return {
    ...page,
    rows: page.rows.map((row: Record<string, any>) => ({
      id: row.id,
      reference: row.reference,
      status: row.status,
      paidOn: row.paid_on,
      supplier: row.supplier,
      declaredCents: toCents(row.declared_cents),
    })),
  }
}
