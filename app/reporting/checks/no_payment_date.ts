import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/** Eligible is what was incurred and paid. */
export const noPaymentDate: Check = {
  code: 'R-03',
  name: 'no_payment_date',
  severity: 'error',
  source: 'eligible_time',
  run(scope) {
    return found(expensesInReport(scope).whereNull('paid_on'))
  },
}
