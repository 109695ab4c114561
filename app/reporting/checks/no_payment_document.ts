import { expensesInReport, found, withoutDocument, type Check } from '#app/reporting/checks/check'

/** So must be the proof of its payment. */
export const noPaymentDocument: Check = {
  code: 'R-06',
  name: 'no_payment_document',
  severity: 'error',
  source: 'audit_trail',
  run(scope) {
    return found(withoutDocument(expensesInReport(scope), ['payment']))
  },
}
