import db from '@adonisjs/lucid/services/db'
import { REPORT_STATUSES } from '#app/reporting/report_statuses'

/** The report a check is run over. */
export type Scope = { projectId: number; periodId: number }

/** A row that a check found. `expenseId` is null for what is no expense: a decision, a category. */
export type FoundRow = { expenseId: number | null; reference: string }

/** One rule over a report. It asks the database once or twice, never once a row. */
export type Check = {
  /** stable, as auditors cite it */
  code: string
  /** names its words: reporting.check.<name> and reporting.check_found.<name> */
  name: string
  /** how heavy a failure weighs */
  severity: 'error' | 'warning'
  /** names where the rule comes from: reporting.check_source.<source> */
  source: string
  /** the rows concerned; none when all is well */
  run(scope: Scope): Promise<FoundRow[]>
}

export type CheckResult = { check: Check; rows: FoundRow[] }

/** The expenses that stand in the report. */
export function expensesInReport({ projectId, periodId }: Scope) {
  return db
    .from('expenses')
    .where({ 'expenses.project_id': projectId, 'expenses.reporting_period_id': periodId })
    .whereIn('expenses.status', REPORT_STATUSES)
}

type ExpenseQuery = ReturnType<typeof expensesInReport>

/** The expenses that a query finds, in the order of their numbers. */
export async function found(query: ExpenseQuery): Promise<FoundRow[]> {
  const rows = await query.select('expenses.id', 'expenses.reference').orderBy('expenses.number')
  return rows.map((row) => ({ expenseId: row.id, reference: row.reference }))
}

/** Narrows a query to expenses without a document of one of the kinds. */
export function withoutDocument(query: ExpenseQuery, kinds: string[]): ExpenseQuery {
  return query.whereNotExists(
    db
      .from('expense_documents')
      .whereColumn('expense_documents.expense_id', 'expenses.id')
      .whereIn('kind', kinds)
      .select('expense_documents.id')
  )
}

/** Narrows a query to categories that are claimed by invoice. */
export function ofInvoicedCategories(query: ExpenseQuery): ExpenseQuery {
  return query
    .join('cost_categories', 'cost_categories.id', 'expenses.cost_category_id')
    .where('cost_categories.needs_invoice', true)
}
