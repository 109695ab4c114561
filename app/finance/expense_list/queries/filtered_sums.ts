import type { ExpenseFilter } from '#app/finance/expense_list/expense_filter'
import {
  sumExpenses,
  type ExpenseReading,
  type ExpenseSums,
} from '#app/finance/expense_list/queries/list_expenses'
import { keptAnswers } from '#app/finance/expenses/queries/project_state'

const kept = keptAnswers<ExpenseSums>()

/**
 * The sums of a filtered set, counted again only after something in the project changed.
 * @param state of `projectState`, read before
 */
export function filteredSums(
  projectId: number,
  filter: ExpenseFilter,
  { seesSensitive, userId }: ExpenseReading,
  state: string | null
): Promise<ExpenseSums> {
  const set = { ...filter, after: null, sort: null, direction: null }
  const reader = filter.by === 'me' ? userId : null
  return kept(state, [projectId, seesSensitive, reader, set], () =>
    sumExpenses(projectId, filter, { seesSensitive, userId })
  )
}
