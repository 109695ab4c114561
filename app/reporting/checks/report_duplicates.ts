import db from '@adonisjs/lucid/services/db'
import { needsReason } from '#app/finance/duplicates/duplicates'
import {
  COMPARED_COLUMNS,
  comparedOf,
  hashesByExpense,
  invoiceFiles,
} from '#app/finance/duplicates/queries/compared_expenses'
import { nearnessOf } from '#app/finance/duplicates/queries/expense_duplicates'
import { findDuplicates, type Duplicate } from '#app/finance/duplicates/queries/find_duplicates'
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
    .select('expenses.id', 'reference', 'projects.programme_id', ...COMPARED_COLUMNS)
    .orderBy('expenses.number')
  if (rows.length === 0) return []
  const reported = expensesInReport(scope).select('expenses.id')
  const hashes = hashesByExpense(
    await invoiceFiles(db.connection()).whereIn('expense_id', reported)
  )
  const candidates = rows.map((row) => ({
    id: Number(row.id),
    ...comparedOf(row, hashes.get(row.id)),
  }))
  const found = await findDuplicates(candidates, await nearnessOf(rows[0].programme_id))
  return rows
    .map((row, at) => ({ expenseId: row.id, reference: row.reference, duplicates: found[at]! }))
    .filter(({ duplicates }) => duplicates.length > 0)
}
