import {
  expensesInReport,
  found,
  ofInvoicedCategories,
  type Check,
} from '#app/reporting/checks/check'

/** A category that is claimed by invoice needs the invoice's series and number. */
export const noInvoiceNumber: Check = {
  code: 'R-04',
  name: 'no_invoice_number',
  severity: 'error',
  source: 'control_list',
  run(scope) {
    return found(
      ofInvoicedCategories(expensesInReport(scope)).where((missing) => {
        missing.whereNull('invoice_number').orWhere('invoice_number', '')
      })
    )
  },
}
