import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/** Reports are in euro: another currency needs the Commission's monthly rate. */
export const noExchangeRate: Check = {
  code: 'R-12',
  name: 'no_exchange_rate',
  severity: 'error',
  source: 'currency',
  run(scope) {
    return found(expensesInReport(scope).whereNot('currency', 'EUR').whereNull('exchange_rate'))
  },
}
