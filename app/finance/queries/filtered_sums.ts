import type { ExpenseFilter } from '#app/finance/expense_filter'
import { sumExpenses, type ExpenseSums } from '#app/finance/queries/list_expenses'
import { keptAnswers } from '#app/finance/queries/project_state'

const kept = keptAnswers<ExpenseSums>()

/**
 * The sums of a filtered set, counted again only after something in the project changed.
 * @param state of `projectState`, read before
 */
export function filteredSums(
  projectId: number,
  filter: ExpenseFilter,
  seesSensitive: boolean,
  state: string | null
): Promise<ExpenseSums> {
  const set = { ...filter, after: null, sort: null, direction: null }
  return kept(state, [projectId, seesSensitive, set], () =>
    sumExpenses(projectId, filter, seesSensitive)
  )
}
