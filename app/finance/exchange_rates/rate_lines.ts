import { parseDecimal } from '#app/money/money_input'
import { RuleBroken } from '#app/shared/errors'
import { CURRENCIES } from '#app/finance/exchange_rates/currencies'
import { parseMonth, shortMonth } from '#app/finance/exchange_rates/months'
import type { FileRate } from '#app/finance/exchange_rates/rate_file'

/** Rates as a preview carries them to the saving: one a line, 'SEK 2022-02 10.2853'. */
export function writeRateLines(rates: readonly FileRate[]): string {
  return rates
    .map(({ currency, month, rate }) => `${currency} ${shortMonth(month)} ${rate}`)
    .join('\n')
}

/** @throws {RuleBroken} when a line is none of ours */
export function readRateLines(text: string): FileRate[] {
  return text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => {
      const [currency, typedMonth, typedRate, ...rest] = line.split(' ')
      const month = parseMonth(typedMonth ?? '')
      const rate = parseDecimal(typedRate ?? '')
      const isKnown = currency !== 'EUR' && (CURRENCIES as readonly string[]).includes(currency!)
      if (!isKnown || !month || !rate || rest.length > 0) {
        throw new RuleBroken('exchange_rates.preview_broken')
      }
      return { currency: currency!, month, rate }
    })
}
