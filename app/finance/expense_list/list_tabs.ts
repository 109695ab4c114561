import type { Actor } from '#app/shared/actor'
import { isAllowed, type Permission } from '#app/identity/permissions'
import {
  filterQuery,
  readExpenseFilter,
  type ExpenseFilter,
} from '#app/finance/expense_list/expense_filter'
import type { SavedFilter } from '#app/finance/expenses/queries/list_settings'

/** A filter one step away: the house's own by the key of its name, a person's by the name he gave. */
export type ListTab = { key?: string; name?: string; href: string; current: boolean }

/** What people look for every day. */
const HOUSE: { key: string; query: string; may: Permission }[] = [
  { key: 'my_drafts', query: 'status=draft&by=me', may: 'expenses.log' },
  { key: 'waiting', query: 'status=submitted', may: 'expenses.view' },
  { key: 'unpaid', query: 'missing=payment', may: 'expenses.view' },
  { key: 'undocumented', query: 'missing=documents', may: 'expenses.view' },
]

/** The query that opens the whole list even for who has a filter that opens first. */
export const WHOLE_LIST = 'view=all'

/** The tabs above the list. One is current when the list shows what it names, in whatever order. */
export function listTabs(
  base: string,
  filter: ExpenseFilter,
  saved: readonly SavedFilter[],
  actor: Actor
): ListTab[] {
  const shown = unordered(filterQuery(filter))
  const tab = (query: string) => ({
    href: `${base}?${query}`,
    current: unordered(query) === shown,
  })
  return [
    { key: 'all', ...tab(WHOLE_LIST), current: shown === '' },
    ...HOUSE.filter(({ may }) => isAllowed(actor, may)).map(({ key, query }) => ({
      key,
      ...tab(query),
    })),
    ...saved.map(({ name, query }) => ({ name, ...tab(query) })),
  ]
}

/** The same narrowing has the same text, whatever its order. */
function unordered(query: string): string {
  const filter = readExpenseFilter(Object.fromEntries(new URLSearchParams(query)))
  return filterQuery({ ...filter, sort: 'number', direction: 'desc' })
}
