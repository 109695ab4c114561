import { procurementAlarms } from '#app/finance/contracts/queries/procurement_alarms'
import { expensesInReport, type Check } from '#app/reporting/checks/check'

/**
 * A purchase of this report looks split to stay under a limit, or is too large for its procedure. The rows concerned are
 * contracts by their number, and suppliers of whom was bought without one.
 */
export const purchaseSplit: Check = {
  code: 'R-21',
  name: 'purchase_split',
  severity: 'warning',
  source: 'procurement',
  async run(scope) {
    const lines = await expensesInReport(scope).distinct('contract_id', 'expenses.supplier_id')
    const contractIds = new Set(lines.map((line) => line.contract_id))
    const suppliers = new Set(
      lines.filter((line) => line.contract_id === null).map((line) => line.supplier_id)
    )
    const { contracts, direct } = await procurementAlarms(scope.projectId)
    const numbers = contracts
      .filter(({ members }) => members.some(({ id }) => contractIds.has(id)))
      .flatMap(({ members }) => members.map(({ number }) => number))
    const names = direct
      .filter(({ supplierIds }) => supplierIds.some((id) => suppliers.has(id)))
      .map(({ supplier }) => supplier)
    return [...new Set([...numbers, ...names])].map((reference) => ({ expenseId: null, reference }))
  },
}
