import { budgetMatrix } from '#app/finance/budget/queries/budget_matrix'
import type { Check } from '#app/reporting/checks/check'

/** A category takes more than the approved budget gives it. The rows concerned are the categories' codes. */
export const categoryOverBudget: Check = {
  code: 'R-10',
  name: 'category_over_budget',
  severity: 'warning',
  source: 'budget',
  async run({ projectId }) {
    const { rows } = await budgetMatrix(projectId)
    return rows
      .filter(({ total }) => total.leftCents < 0)
      .map(({ code }) => ({ expenseId: null, reference: code }))
  },
}
