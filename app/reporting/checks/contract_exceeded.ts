import { exceededContracts } from '#app/finance/contracts/queries/exceeded_contracts'
import { expensesInReport, type Check } from '#app/reporting/checks/check'

/**
 * More was taken from a contract of this report than it is worth with its amendments. The rows concerned are the expenses
 * that were let through with a reason, and the contracts themselves.
 */
export const contractExceeded: Check = {
  code: 'R-20',
  name: 'contract_exceeded',
  severity: 'warning',
  source: 'procurement',
  async run(scope) {
    const lines = await expensesInReport(scope)
      .whereNotNull('contract_id')
      .orderBy('expenses.number')
      .select('expenses.id', 'expenses.reference', 'contract_id', 'contract_excess_reason')
    const concerned = new Set(lines.map((line) => line.contract_id))
    const contracts = (await exceededContracts(scope.projectId)).filter(({ id }) =>
      concerned.has(id)
    )
    return [
      ...contracts.map(({ number }) => ({ expenseId: null, reference: number })),
      ...lines
        .filter((line) => line.contract_excess_reason)
        .map(({ id, reference }) => ({ expenseId: id, reference })),
    ]
  },
}
