import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/** The city's own money is spent by a decision of its council. */
export const noDecision: Check = {
  code: 'R-07',
  name: 'no_decision',
  severity: 'warning',
  source: 'decision',
  run(scope) {
    return found(expensesInReport(scope).whereNull('council_decision_id'))
  },
}
