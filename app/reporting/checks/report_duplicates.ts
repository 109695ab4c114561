import db from '@adonisjs/lucid/services/db'
import { toCents } from '#app/money/cents'
import { needsReason } from '#app/finance/duplicates'
import { nearnessOf } from '#app/finance/queries/expense_duplicates'
import { findDuplicates, type Duplicate } from '#app/finance/queries/find_duplicates'
import { expensesInReport, type FoundRow, type Scope } from '#app/reporting/checks/check'

type Resembling = { expenseId: number; reference: string; duplicates: Duplicate[] }

const known = new WeakMap<Scope, Promise<Resembling[]>>()

/** The report's expenses that look like others, asked once for the checks that are run together over one scope. */
export function reportDuplicates(scope: Scope): Promise<Resembling[]> {
  let answer = known.get(scope)
  if (!answer) known.set(scope, (answer = ask(scope)))
  return answer
}

/** The rows of a check: each expense with what it resembles, and why it is no second claim. */
export function resemblingRows(
  resembling: readonly Resembling[],
  isConcerned: (duplicate: Duplicate) => boolean
): FoundRow[] {
  return resembling.flatMap(({ expenseId, reference, duplicates }) => {
    const concerned = duplicates.filter(isConcerned)
    if (concerned.length === 0) return []
    const others = concerned.map((one) => one.reference + (one.reason ? `: ${one.reason}` : ''))
    return [{ expenseId, reference: `${reference} (${others.join('; ')})` }]
  })
}

/** Whether a resemblance must be explained and is not. */
export function isUnexplained({ kind, reason }: Duplicate): boolean {
  return needsReason(kind) && reason === null
}

async function ask(scope: Scope): Promise<Resembling[]> {
  const rows = await expensesInReport(scope)
    .join('projects', 'projects.id', 'expenses.project_id')
    .select('expenses.id', 'reference', 'supplier_id', 'invoice_number', 'currency')
    .select('gross_cents', 'invoiced_on', 'paid_on', 'projects.programme_id')
    .select('split_key', 'corrects_id')
    .orderBy('expenses.number')
  if (rows.length === 0) return []
  const hashes = await hashesInReport(scope)
  const candidates = rows.map((row) => ({
    id: Number(row.id),
    supplierId: row.supplier_id,
    invoiceNumber: row.invoice_number,
    currency: row.currency,
    splitKey: row.split_key,
    correctsId: row.corrects_id,
    grossCents: toCents(row.gross_cents),
    day: row.invoiced_on ?? row.paid_on,
    invoiceHashes: hashes.get(row.id) ?? [],
  }))
  const found = await findDuplicates(candidates, await nearnessOf(rows[0].programme_id))
  return rows
    .map((row, at) => ({ expenseId: row.id, reference: row.reference, duplicates: found[at]! }))
    .filter(({ duplicates }) => duplicates.length > 0)
}

/** SHA-256 of the invoices' files, by expense. */
async function hashesInReport(scope: Scope): Promise<Map<number, string[]>> {
  const rows = await db
    .from('expense_documents')
    .join('documents', 'documents.id', 'expense_documents.document_id')
    .where('kind', 'invoice')
    .whereIn('expense_id', expensesInReport(scope).select('expenses.id'))
    .select('expense_id', 'sha256')
  const byExpense = new Map<number, string[]>()
  for (const { expense_id: id, sha256 } of rows) {
    byExpense.set(id, [...(byExpense.get(id) ?? []), sha256])
  }
  return byExpense
}
