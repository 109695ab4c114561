import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { toCents, type Cents } from '#app/money/cents'
import { likePattern } from '#app/shared/database/fold'
import { keysetPage, type Page } from '#app/shared/database/keyset'
import type { ExpenseFilter } from '#app/finance/expense_filter'
import type { ExpenseStatus } from '#app/finance/models/expense'

/** An expense as lists show it. Dates are ISO text, money EUR cents. */
export type ExpenseRow = {
  id: number
  number: number
  reference: string
  status: ExpenseStatus
  paidOn: string | null
  invoiceNumber: string | null
  supplier: string | null
  /** whether the descriptions hold personal data the reader may not see; both are null then */
  isHidden: boolean
  descriptionLt: string | null
  descriptionEn: string | null
  categoryLt: string
  categoryEn: string
  stageLt: string
  stageEn: string
  declaredCents: Cents
}

/** What the filtered expenses add up to, voided ones counted but not added. */
export type ExpenseSums = { count: number; voidedCount: number; declaredCents: Cents }

/** How a list of expenses is read. */
export type ExpenseReading = { seesSensitive: boolean; size?: number }

/** One page of a project's expenses in the order the filter names. */
export async function listExpenses(
  projectId: number,
  filter: ExpenseFilter,
  { seesSensitive, size = 50 }: ExpenseReading
): Promise<Page<ExpenseRow>> {
  const column = `expenses.${filter.sort}`
  const query = filteredExpenses(projectId, filter, seesSensitive)
    .join('cost_categories', 'cost_categories.id', 'expenses.cost_category_id')
    .join('stages', 'stages.id', 'expenses.stage_id')
    .select('expenses.id', 'expenses.number', 'reference', 'status', 'paid_on', 'invoice_number')
    .select('description_lt', 'is_sensitive', 'declared_cents', `${column} as sort_value`)
    .select('suppliers.name as supplier', 'description_en')
    .select('stages.name_lt as stage_lt', 'stages.name_en as stage_en')
    .select('cost_categories.name_lt as category_lt', 'cost_categories.name_en as category_en')
  const page = await keysetPage(query, {
    column,
    idColumn: 'expenses.id',
    direction: filter.direction,
    size,
    cursor: filter.after,
  })
  return { ...page, rows: page.rows.map((row) => expenseRow(row, seesSensitive)) }
}

/** The sums of the whole filtered set, in one query. */
export async function sumExpenses(
  projectId: number,
  filter: ExpenseFilter,
  seesSensitive: boolean
): Promise<ExpenseSums> {
  const row = await filteredExpenses(projectId, filter, seesSensitive)
    .select(
      db.raw(
        'count(*) as expense_count, ' +
          "sum(case when expenses.status = 'voided' then 1 else 0 end) as voided_count, " +
          "sum(case when expenses.status = 'voided' then 0 else declared_cents end) as declared"
      )
    )
    .firstOrFail()
  return {
    count: Number(row.expense_count),
    voidedCount: Number(row.voided_count ?? 0),
    declaredCents: toCents(row.declared),
  }
}

function filteredExpenses(projectId: number, filter: ExpenseFilter, seesSensitive: boolean) {
  const query = db
    .from('expenses')
    .leftJoin('suppliers', 'suppliers.id', 'expenses.supplier_id')
    .where('expenses.project_id', projectId)
  if (filter.status) query.where('expenses.status', filter.status)
  if (filter.category) query.where('expenses.cost_category_id', filter.category)
  if (filter.stage) query.where('expenses.stage_id', filter.stage)
  if (filter.period) query.where('expenses.reporting_period_id', filter.period)
  if (filter.paidFrom) query.where('expenses.paid_on', '>=', filter.paidFrom)
  if (filter.paidTo) query.where('expenses.paid_on', '<=', filter.paidTo)
  if (filter.amountFrom !== null) query.where('declared_cents', '>=', filter.amountFrom)
  if (filter.amountTo !== null) query.where('declared_cents', '<=', filter.amountTo)
  if (filter.q) searchFor(query, filter.q, seesSensitive)
  return query
}

/** Personal data cannot be found by searching either: without the right a sensitive expense is found by its other words only. */
function searchFor(query: DatabaseQueryBuilderContract, text: string, seesSensitive: boolean) {
  const pattern = likePattern(text)
  query.where((any) => {
    any
      .whereRaw("suppliers.search_text like ? escape '!'", [pattern])
      .orWhereRaw("lower(expenses.reference) like ? escape '!'", [pattern])
      .orWhere((words) => {
        words.whereRaw("expenses.search_text like ? escape '!'", [pattern])
        if (!seesSensitive) words.where('expenses.is_sensitive', false)
      })
  })
}

function expenseRow(row: Record<string, any>, seesSensitive: boolean): ExpenseRow {
  const isHidden = Boolean(row.is_sensitive) && !seesSensitive
  return {
    id: row.id,
    number: row.number,
    reference: row.reference,
    status: row.status,
    paidOn: row.paid_on,
    invoiceNumber: row.invoice_number,
    supplier: row.supplier,
    isHidden,
    descriptionLt: isHidden ? null : row.description_lt,
    descriptionEn: isHidden ? null : row.description_en,
    categoryLt: row.category_lt,
    categoryEn: row.category_en,
    stageLt: row.stage_lt,
    stageEn: row.stage_en,
    declaredCents: toCents(row.declared_cents),
  }
}
