import {
  expensesInReport,
  found,
  ofInvoicedCategories,
  withoutDocument,
  type Check,
} from '#app/reporting/checks/check'

/** The invoice itself must be among the documents of the expense. */
export const noInvoiceDocument: Check = {
  code: 'R-05',
  name: 'no_invoice_document',
  severity: 'error',
  source: 'audit_trail',
  run(scope) {
    return found(withoutDocument(ofInvoicedCategories(expensesInReport(scope)), ['invoice']))
  },
}
