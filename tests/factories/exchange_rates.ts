import ExchangeRate from '#app/finance/exchange_rates/models/exchange_rate'
import { monthOf } from '#app/finance/exchange_rates/months'
import { today } from '#app/shared/today'

/** The SEK rate of the domain's example, of this month; what is given wins. */
export function createRate(given: Partial<ExchangeRate> = {}) {
  return ExchangeRate.create({
    currency: 'SEK',
    month: monthOf(today()),
    rate: '10.2853',
    source: 'InforEuro',
    ...given,
  })
}
