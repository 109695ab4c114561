import { isRealDate } from '#app/shared/rules'
import { decodeCursor, type Cursor } from '#app/shared/database/keyset'

/** The questions of the reconciliation, each a list of its own. */
export const LISTS = [
  'unledgered',
  'unpaid',
  'unproven',
  'unclaimed',
  'payments',
  'refunds',
] as const
export type ListName = (typeof LISTS)[number]

/** Lists of expenses; the others are of ledger entries or bank transactions. */
export const EXPENSE_LISTS: readonly ListName[] = ['unledgered', 'unpaid', 'unproven']

/** The dates of a reporting period. */
export type Period = { id: number; startsOn: string; endsOn: string }

export type ReconciliationFilter = { list: ListName; period: Period | null; after: Cursor | null }

/** Reads what an address asks for; what is not understood narrows nothing. */
export function readReconciliationFilter(
  query: Record<string, unknown>,
  periods: readonly { id: number; startsOn: string | null; endsOn: string | null }[]
): ReconciliationFilter {
  const list = LISTS.find((name) => name === query.list) ?? 'unledgered'
  const chosen = periods.find(({ id }) => String(id) === query.period)
  return {
    list,
    period: chosen ? { id: chosen.id, startsOn: chosen.startsOn!, endsOn: chosen.endsOn! } : null,
    after: fittingCursor(decodeCursor(query.after), list),
  }
}

/** A cursor of the other kind of list is none: expenses are ordered by number, movements by day. */
function fittingCursor(cursor: Cursor | null, list: ListName): Cursor | null {
  if (cursor === null) return null
  const isNumber = Number.isSafeInteger(cursor.value)
  const isDay = typeof cursor.value === 'string' && isRealDate(cursor.value)
  return (EXPENSE_LISTS.includes(list) ? isNumber : isDay) ? cursor : null
}
