import { assertCents } from './cents.js'
import { formatAmount, formatInput, type MoneyLocale } from './money_format.js'
import { parseMoney } from './money_input.js'

/** A counted figure in hundredths of its unit. */
export type Hundredths = number

/** The largest figure that can be typed, either sign: a thousand million. Beyond it a slip is likelier. */
export const LARGEST_FIGURE: Hundredths = 100_000_000_000

/**
 * Reads a typed figure as amounts are read, without a currency: "1234,5", "1 234.50", "-3".
 * @returns hundredths, or null when it is no figure, or too large
 */
export function parseFigure(text: string): Hundredths | null {
  if (/€|eur/i.test(text)) return null
  const figure = parseMoney(text)
  if (figure === null || figure > LARGEST_FIGURE || figure < 0 - LARGEST_FIGURE) return null
  return figure
}

/**
 * A figure without needless zeros: "1 234,5" (lt), "1,234.5" (en).
 * @throws {RangeError} when it is not whole hundredths
 */
export function formatFigure(figure: Hundredths, locale: MoneyLocale): string {
  return withoutZeros(formatAmount(figure, locale))
}

/**
 * The value of a form field: "1234,5" (lt), "1234.5" (en). `parseFigure` reads it back.
 * @throws {RangeError} when it is not whole hundredths
 */
export function figureInput(figure: Hundredths, locale: MoneyLocale): string {
  assertCents(figure)
  return withoutZeros(formatInput(figure, locale))
}

/** Two decimals stand at the end: ",00" goes, ",50" becomes ",5". */
function withoutZeros(text: string): string {
  return text.replace(/[.,]00$/, '').replace(/([.,]\d)0$/, '$1')
}
