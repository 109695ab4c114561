import type { HttpContext } from '@adonisjs/core/http'
import { filterQuery, readExpenseFilter } from '#app/finance/expense_list/expense_filter'

/**
 * The list as it stood where a button in it was pressed: its form brings the list's query along as `query`, which is read
 * like any address, so that nothing but a list of expenses can come of it.
 */
export function sameList({ request, project }: Pick<HttpContext, 'request' | 'project'>): string {
  const query: unknown = request.input('query')
  const base = `/projects/${project.id}/expenses`
  if (typeof query !== 'string' || query.length > 2000) return base
  const asked = Object.fromEntries(new URLSearchParams(query))
  const filter = readExpenseFilter(asked)
  const kept = new URLSearchParams(filterQuery(filter))
  if (filter.after) kept.set('after', asked.after!)
  if (kept.size === 0) kept.set('view', 'all')
  return `${base}?${kept}`
}
