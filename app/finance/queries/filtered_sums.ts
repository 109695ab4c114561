import db from '@adonisjs/lucid/services/db'
import type { ExpenseFilter } from '#app/finance/expense_filter'
import { sumExpenses, type ExpenseSums } from '#app/finance/queries/list_expenses'

const REMEMBERED = 500
const kept = new Map<string, ExpenseSums>()

/**
 * The sums of a filtered set, counted again only after something in the project changed. Every change adds an event to the
 * project's audit chain in its own transaction, so the hash at the chain's end tells what the sums were counted from,
 * whichever process made the change. The end is read before the sums: sums that are newer than their key are never wrong,
 * as the chain has moved on by then and nobody asks for that key again.
 */
export async function filteredSums(
  projectId: number,
  filter: ExpenseFilter,
  seesSensitive: boolean
): Promise<ExpenseSums> {
  const state = await stateOf(projectId, filter)
  if (state === null) return sumExpenses(projectId, filter, seesSensitive)
  const set = { ...filter, after: null, sort: null, direction: null }
  const key = JSON.stringify([projectId, state, seesSensitive, set])
  let sums = kept.get(key)
  if (!sums) {
    sums = await sumExpenses(projectId, filter, seesSensitive)
    if (kept.size >= REMEMBERED) kept.delete(kept.keys().next().value!)
    kept.set(key, sums)
  }
  return sums
}

/**
 * What the sums depend on: the end of the project's chain and its last number, and for a search, which also looks at the
 * suppliers' names, the end of the chain their changes are in. Null before the project's first event.
 */
async function stateOf(projectId: number, filter: ExpenseFilter): Promise<string | null> {
  const scope = `project:${projectId}`
  const rows = await db
    .from('audit_chains')
    .join('projects', (join) => join.onVal('projects.id', projectId))
    .whereIn('scope', filter.q ? [scope, 'system'] : [scope])
    .select('scope', 'last_hash', 'last_expense_number')
    .orderBy('scope')
  if (!rows.some((row) => row.scope === scope)) return null
  return rows.map((row) => `${row.last_hash}:${row.last_expense_number}`).join()
}
