import { assertCents, type Cents } from './cents.js'
import { readDecimal } from './decimal.js'
import type { BasisPoints } from './rates.js'

/**
 * How money, percentages and rates are shown. Same text as Intl gives for lt-LT and en (a test compares them), but written
 * by hand from whole cents: no division into a float, and several times faster on long lists.
 */
export type MoneyLocale = 'lt' | 'en'

const NO_BREAK_SPACE = '\u00a0'

const SIGNS = {
  lt: { decimal: ',', group: NO_BREAK_SPACE, minus: '\u2212', percent: `${NO_BREAK_SPACE}%` },
  en: { decimal: '.', group: ',', minus: '-', percent: '%' },
} as const

/** What stands for a number that cannot be told, such as a percentage of nothing. Source: domain.md 16. */
export const NO_NUMBER = '-'

/**
 * Euro with the sign: "1 234,56 €" with no-break spaces (lt), "€1,234.56" (en).
 * @throws {RangeError} when the amount is not whole cents.
 */
export function formatMoney(cents: Cents, locale: MoneyLocale): string {
  const minus = minusOf(cents, locale)
  const digits = groupedDigits(cents, 2, locale)
  return locale === 'lt' ? `${minus}${digits}${NO_BREAK_SPACE}€` : `${minus}€${digits}`
}

/**
 * An amount without its currency, for table columns whose heading names it: "1 234,56" (lt), "1,234.56" (en).
 * @param minorDigits decimals of the currency, 0..4
 * @throws {RangeError} when the amount is not whole.
 */
export function formatAmount(amountMinor: Cents, locale: MoneyLocale, minorDigits = 2): string {
  return minusOf(amountMinor, locale) + groupedDigits(amountMinor, minorDigits, locale)
}

/**
 * An amount in any currency with its ISO code: "12 345,00 SEK" (lt), "SEK 12,345.00" (en). Codes and not signs,
 * because several currencies share "$" and "kr". EUR is shown as `formatMoney` does.
 * @param minorDigits decimals of the currency, 0..4
 * @throws {RangeError} when the amount is not whole.
 */
export function formatCurrency(
  amountMinor: Cents,
  currency: string,
  locale: MoneyLocale,
  minorDigits = 2
): string {
  if (currency === 'EUR') return formatMoney(amountMinor, locale)
  const minus = minusOf(amountMinor, locale)
  const digits = groupedDigits(amountMinor, minorDigits, locale)
  const [first, last] = locale === 'lt' ? [digits, currency] : [currency, digits]
  return `${minus}${first}${NO_BREAK_SPACE}${last}`
}

/**
 * The value of a form field, easy to edit: "1234,56" (lt), "1234.56" (en), with a keyboard minus. `parseMoney` reads it back.
 * @throws {RangeError} when the amount is not whole cents.
 */
export function formatInput(cents: Cents, locale: MoneyLocale): string {
  const [whole, decimals] = digitsOf(cents, 2)
  return `${cents < 0 ? '-' : ''}${whole}${SIGNS[locale].decimal}${decimals}`
}

/**
 * A percentage with two decimals: "20,80 %" (lt), "20.80%" (en); "-" when there is none (x / 0).
 * @throws {RangeError} when the share is not whole basis points.
 */
export function formatPercent(share: BasisPoints | null, locale: MoneyLocale): string {
  if (share === null) return NO_NUMBER
  return minusOf(share, locale) + groupedDigits(share, 2, locale) + SIGNS[locale].percent
}

/**
 * An agreed rate without needless zeros: "85 %", "7,5 %" (lt), "85%" (en).
 * @throws {RangeError} when the rate is not whole basis points.
 */
export function formatRate(rate: BasisPoints, locale: MoneyLocale): string {
  const { decimal, percent } = SIGNS[locale]
  const [whole, decimals] = digitsOf(rate, 2)
  const kept = decimals.replace(/0+$/, '')
  return `${minusOf(rate, locale)}${whole}${kept === '' ? '' : decimal + kept}${percent}`
}

/**
 * An exchange rate with all its decimals: "10,2853" (lt), "10.2853" (en). `parseDecimal` reads it back.
 * @throws {RangeError} when the text is not a plain decimal number.
 */
export function formatDecimal(decimal: string, locale: MoneyLocale): string {
  readDecimal(decimal)
  return decimal.replace('.', SIGNS[locale].decimal)
}

function minusOf(value: number, locale: MoneyLocale): string {
  return value < 0 ? SIGNS[locale].minus : ''
}

function groupedDigits(value: number, decimalPlaces: number, locale: MoneyLocale): string {
  const { group, decimal } = SIGNS[locale]
  const [whole, decimals] = digitsOf(value, decimalPlaces)
  let end = whole.length
  let grouped = ''
  for (; end > 3; end -= 3) grouped = group + whole.slice(end - 3, end) + grouped
  grouped = whole.slice(0, end) + grouped
  return decimals === '' ? grouped : grouped + decimal + decimals
}

/** The digits before and after the decimal sign, without the minus. */
function digitsOf(value: number, decimalPlaces: number): [whole: string, decimals: string] {
  assertCents(value)
  const digits = String(Math.abs(value)).padStart(decimalPlaces + 1, '0')
  const border = digits.length - decimalPlaces
  return [digits.slice(0, border), digits.slice(border)]
}
