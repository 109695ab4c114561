import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/** Reports are in euro: another currency needs the Commission's rate, and it must be known of which month it is. */
export const noExchangeRate: Check = {
  code: 'R-12',
  name: 'no_exchange_rate',
  severity: 'error',
  source: 'currency',
  run(scope) {
    return found(
      expensesInReport(scope)
        .whereNot('currency', 'EUR')
        .where((lack) => lack.whereNull('exchange_rate').orWhereNull('rate_month'))
    )
  },
}
