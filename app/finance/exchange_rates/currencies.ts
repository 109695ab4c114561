import type { Locale } from '#app/shared/locale'

/**
 * Currencies an expense can be in: the euro first, then those the Commission publishes rates for and a city meets. HRK and
 * BGN gave way to the euro and stay, since older expenses are in them. Amounts are hundredths of the currency; one that is
 * not divided so finely (HUF, ISK, JPY, KRW) simply has none.
 */
export const CURRENCIES = [
  'EUR',
  ...['AED', 'ALL', 'AMD', 'AUD', 'AZN', 'BAM', 'BGN', 'BRL', 'CAD', 'CHF', 'CNY', 'CZK', 'DKK'],
  ...['EGP', 'GBP', 'GEL', 'HKD', 'HRK', 'HUF', 'IDR', 'ILS', 'INR', 'ISK', 'JPY', 'KRW', 'KZT'],
  ...['MAD', 'MDL', 'MKD', 'MXN', 'MYR', 'NOK', 'NZD', 'PHP', 'PLN', 'RON', 'RSD', 'SEK', 'SGD'],
  ...['THB', 'TRY', 'UAH', 'USD', 'ZAR'],
] as const
export type Currency = (typeof CURRENCIES)[number]

/** What a rate can be entered for: everything but the euro. */
export const FOREIGN_CURRENCIES = CURRENCIES.filter((code) => code !== 'EUR')

/**
 * Currencies divided into thousandths: an invoice in them cannot be held to the last unit, so it is refused rather than
 * rounded. It is logged in euro by the bank's statement instead.
 */
export const IN_THOUSANDTHS: readonly string[] = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']

const namesIn: Record<Locale, Intl.DisplayNames> = {
  lt: new Intl.DisplayNames('lt', { type: 'currency' }),
  en: new Intl.DisplayNames('en', { type: 'currency' }),
}

export function currencyName(code: string, locale: Locale): string {
  return namesIn[locale].of(code) ?? code
}

/** Choices for a list: 'SEK – Švedijos krona'. */
export function currencyChoices(codes: readonly string[], locale: Locale) {
  return codes.map((value) => ({ value, label: `${value} – ${currencyName(value, locale)}` }))
}
