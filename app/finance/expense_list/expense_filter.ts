import { isRealDate } from '#app/shared/rules'
import { formatInput } from '#app/money/money_format'
import { parseMoney } from '#app/money/money_input'
import type { Cents } from '#app/money/cents'
import { decodeCursor, type Cursor, type Direction } from '#app/shared/database/keyset'
import { EXPENSE_STATUSES, type ExpenseStatus } from '#app/finance/expenses/models/expense'

export const EXPENSE_SORTS = ['number', 'paid_on', 'declared_cents'] as const
/** What an expense can be looked for by its lack. */
export const LACKS = ['payment', 'documents'] as const
export type ExpenseSort = (typeof EXPENSE_SORTS)[number]

/** What a list of expenses is narrowed to and how it is ordered. Null and '' narrow nothing. */
export type ExpenseFilter = {
  q: string
  status: ExpenseStatus | null
  category: number | null
  stage: number | null
  period: number | null
  paidFrom: string | null
  paidTo: string | null
  /** EUR cents declared */
  amountFrom: Cents | null
  amountTo: Cents | null
  /** only what the reader logged himself */
  by: 'me' | null
  /** only what still lacks its payment date or any document */
  missing: 'payment' | 'documents' | null
  sort: ExpenseSort
  direction: Direction
  after: Cursor | null
}

/** Reads a filter from an address. Whatever is not understood narrows nothing: a mangled address shows the first page. */
export function readExpenseFilter(query: Record<string, unknown>): ExpenseFilter {
  const sort = EXPENSE_SORTS.find((name) => name === query.sort) ?? 'number'
  return {
    q: typeof query.q === 'string' ? query.q.trim().slice(0, 200) : '',
    status: EXPENSE_STATUSES.find((status) => status === query.status) ?? null,
    category: readId(query.category),
    stage: readId(query.stage),
    period: readId(query.period),
    paidFrom: readDate(query.paidFrom),
    paidTo: readDate(query.paidTo),
    amountFrom: readAmount(query.amountFrom),
    amountTo: readAmount(query.amountTo),
    by: query.by === 'me' ? 'me' : null,
    missing: LACKS.find((name) => name === query.missing) ?? null,
    sort,
    direction: query.direction === 'asc' ? 'asc' : 'desc',
    after: fittingCursor(decodeCursor(query.after), sort),
  }
}

/** The address of the same list with something changed; a new order starts at the first page. */
export function expenseListAddress(
  path: string,
  query: Record<string, unknown>,
  changed: Record<string, string>
): string {
  const address = new URLSearchParams()
  for (const name of KEPT) {
    const value = query[name]
    if (typeof value === 'string' && value !== '') address.set(name, value)
  }
  for (const [name, value] of Object.entries(changed)) address.set(name, value)
  const text = address.toString()
  return text === '' ? path : `${path}?${text}`
}

/**
 * A filter as the query of an address, with only what was understood and is not usual; '' for the whole list. The same
 * filter always gives the same text, and `readExpenseFilter` reads it back.
 */
export function filterQuery(filter: ExpenseFilter): string {
  const query = new URLSearchParams()
  for (const name of KEPT) {
    const value = filter[name]
    if (value === null || value === '' || USUAL[name] === value) continue
    const isAmount = name === 'amountFrom' || name === 'amountTo'
    query.set(name, isAmount ? formatInput(value as Cents, 'en') : String(value))
  }
  return query.toString()
}

const USUAL: Record<string, string> = { sort: 'number', direction: 'desc' }

/** Whether the filter narrows the list at all. */
export function isNarrowed(filter: ExpenseFilter): boolean {
  const { sort, direction, after, q, ...others } = filter
  return q !== '' || Object.values(others).some((value) => value !== null)
}

/** Whether one of the rarer criteria narrows the list: they stand folded until used. */
export function isNarrowedFurther(filter: ExpenseFilter): boolean {
  const { stage, period, paidFrom, paidTo, amountFrom, amountTo, by, missing } = filter
  const rarer = [stage, period, paidFrom, paidTo, amountFrom, amountTo, by, missing]
  return rarer.some((value) => value !== null)
}

const KEPT = [
  'q',
  'status',
  'category',
  'stage',
  'period',
  'paidFrom',
  'paidTo',
  'amountFrom',
  'amountTo',
  'by',
  'missing',
  'sort',
  'direction',
] as const

function readId(value: unknown): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : null
}

function readDate(value: unknown): string | null {
  return typeof value === 'string' && isRealDate(value) ? value : null
}

function readAmount(value: unknown): Cents | null {
  return typeof value === 'string' ? parseMoney(value) : null
}

/** A cursor of another order, or one with a value its column cannot hold, is none. */
function fittingCursor(cursor: Cursor | null, sort: ExpenseSort): Cursor | null {
  if (cursor === null) return null
  if (sort === 'paid_on') return cursor.value === null || readDate(cursor.value) ? cursor : null
  return Number.isSafeInteger(cursor.value) ? cursor : null
}
