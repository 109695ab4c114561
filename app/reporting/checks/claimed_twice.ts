import db from '@adonisjs/lucid/services/db'
import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/** The same supplier's same invoice stands in another expense, of this or any other project. */
export const claimedTwice: Check = {
  code: 'R-09',
  name: 'claimed_twice',
  severity: 'error',
  source: 'double_funding',
  run(scope) {
    return found(
      expensesInReport(scope)
        .whereNotNull('expenses.supplier_id')
        .whereNotNull('expenses.invoice_key')
        .whereExists(
          db
            .from('expenses as twins')
            .whereColumn('twins.supplier_id', 'expenses.supplier_id')
            .whereColumn('twins.invoice_key', 'expenses.invoice_key')
            .whereColumn('twins.id', '<>', 'expenses.id')
            .whereNot('twins.status', 'voided')
            .select('twins.id')
        )
    )
  },
}
