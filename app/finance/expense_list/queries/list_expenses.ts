import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { toCents, type Cents } from '#app/money/cents'
import { breathe } from '#app/shared/breathe'
import { likePattern } from '#app/shared/database/fold'
import { decodeCursor, keysetPage, type Page } from '#app/shared/database/keyset'
import type { ExpenseFilter } from '#app/finance/expense_list/expense_filter'
import { DEFAULT_COLUMNS, type ExpenseColumn } from '#app/finance/expense_list/expense_columns'
import { expenseRow, type ExpenseRow } from '#app/finance/expense_list/expense_row'
import { selectColumns } from '#app/finance/expense_list/queries/select_columns'

/** What the filtered expenses add up to, voided ones counted but not added, nor those that wait for an exchange rate. */
export type ExpenseSums = {
  count: number
  voidedCount: number
  withoutRateCount: number
  declaredCents: Cents
}

/** Who reads a list of expenses, and how much of it at once. */
export type ExpenseReading = {
  seesSensitive: boolean
  /** whose own the filter `by` means */
  userId?: number | null
  columns?: readonly ExpenseColumn[]
  size?: number
}

/** One page of a project's expenses in the order the filter names, with what the columns need. */
export async function listExpenses(
  projectId: number,
  filter: ExpenseFilter,
  reading: ExpenseReading
): Promise<Page<ExpenseRow>> {
  const column = `expenses.${filter.sort}`
  const query = filteredExpenses(projectId, filter, reading)
    .leftJoin('suppliers', 'suppliers.id', 'expenses.supplier_id')
    .join('cost_categories', 'cost_categories.id', 'expenses.cost_category_id')
    .join('stages', 'stages.id', 'expenses.stage_id')
    .select('expenses.id', 'expenses.row_version', 'expenses.number', 'expenses.reference')
    .select('expenses.status', 'expenses.is_sensitive', 'expenses.declared_cents')
    .select('expenses.currency', 'expenses.exchange_rate', 'expenses.eligible_cents')
    .select('expenses.kind')
    .select(`${column} as sort_value`)
  selectColumns(query, reading.columns ?? DEFAULT_COLUMNS)
  const page = await keysetPage(query, {
    column,
    idColumn: 'expenses.id',
    direction: filter.direction,
    size: reading.size ?? 50,
    cursor: filter.after,
  })
  return { ...page, rows: page.rows.map((row) => expenseRow(row, reading.seesSensitive)) }
}

/** How many rows of a long list are in memory at once. */
const AT_ONCE = 500

/** Everything the filter finds, from its first row to its last, a page at a time: nothing holds all of it. */
export async function* everyExpense(
  projectId: number,
  filter: ExpenseFilter,
  reading: ExpenseReading
): AsyncGenerator<ExpenseRow> {
  let after: ExpenseFilter['after'] = null
  do {
    const page = await listExpenses(projectId, { ...filter, after }, { ...reading, size: AT_ONCE })
    await breathe()
    yield* page.rows
    after = decodeCursor(page.next)
  } while (after)
}

/** The sums of the whole filtered set, in one query. */
export async function sumExpenses(
  projectId: number,
  filter: ExpenseFilter,
  reading: ExpenseReading
): Promise<ExpenseSums> {
  const row = await searchedExpenses(projectId, filter, reading)
    .select(
      db.raw(
        'count(*) as expense_count, ' +
          "sum(case when expenses.status = 'voided' then 1 else 0 end) as voided_count, " +
          "sum(case when expenses.status = 'voided' then 0 else declared_cents end) as declared"
      )
    )
    .select(waitingForRate(projectId, filter, reading))
    .firstOrFail()
  return {
    count: Number(row.expense_count),
    voidedCount: Number(row.voided_count ?? 0),
    withoutRateCount: Number(row.without_rate),
    declaredCents: toCents(row.declared),
  }
}

/** How many of the filtered ones wait for an exchange rate: drafts and returned ones only, which are few. */
function waitingForRate(projectId: number, filter: ExpenseFilter, reading: ExpenseReading) {
  return searchedExpenses(projectId, filter, reading)
    .whereIn('expenses.status', ['draft', 'returned'])
    .whereNot('expenses.currency', 'EUR')
    .whereNull('expenses.exchange_rate')
    .count('*')
    .as('without_rate')
}

/** The filtered expenses with what they are searched by, and nothing else. */
function searchedExpenses(projectId: number, filter: ExpenseFilter, reading: ExpenseReading) {
  const query = filteredExpenses(projectId, filter, reading)
  if (filter.q) query.leftJoin('suppliers', 'suppliers.id', 'expenses.supplier_id')
  return query
}

/** A searched word may stand in the supplier's name: whoever asks with one joins the suppliers. */
function filteredExpenses(projectId: number, filter: ExpenseFilter, reading: ExpenseReading) {
  const query = db.from('expenses').where('expenses.project_id', projectId)
  if (filter.status) query.where('expenses.status', filter.status)
  if (filter.category) query.where('expenses.cost_category_id', filter.category)
  if (filter.stage) query.where('expenses.stage_id', filter.stage)
  if (filter.period) query.where('expenses.reporting_period_id', filter.period)
  if (filter.paidFrom) query.where('expenses.paid_on', '>=', filter.paidFrom)
  if (filter.paidTo) query.where('expenses.paid_on', '<=', filter.paidTo)
  if (filter.amountFrom !== null) query.where('expenses.declared_cents', '>=', filter.amountFrom)
  if (filter.amountTo !== null) query.where('expenses.declared_cents', '<=', filter.amountTo)
  if (filter.by === 'me') query.where('expenses.logged_by', reading.userId ?? 0)
  if (filter.missing) lacking(query, filter.missing)
  if (filter.q) searchFor(query, filter.q, reading.seesSensitive)
  return query
}

/** What still lacks something: what was voided lacks nothing any more. */
export function lacking(query: DatabaseQueryBuilderContract, missing: 'payment' | 'documents') {
  query.whereNot('expenses.status', 'voided')
  if (missing === 'payment') query.whereNull('expenses.paid_on')
  else {
    query.whereNotExists((proof) => {
      proof.from('expense_documents').whereColumn('expense_documents.expense_id', 'expenses.id')
    })
  }
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
