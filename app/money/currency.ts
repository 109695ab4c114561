import { assertCents, type Cents } from './cents.js'
import { readDecimal } from './decimal.js'
import { divideHalfUp } from './rounding.js'

/**
 * Converts an amount to euro with the Commission's accounting rate: amount / rate, rounded half-up to the cent
 * (half away from zero, so a credit note is the exact mirror of its invoice).
 * @param amountMinor amount in the smallest unit of its currency (12 345,00 SEK is 1234500)
 * @param unitsPerEur exact decimal text, units of the currency for 1 EUR ('10.2853'), as `parseDecimal` gives it
 * @param minorDigits decimals of the currency: 2 for most, 0 for JPY or ISK
 * @throws {RangeError} when the amount is not whole, the rate is not a positive decimal, or minorDigits is outside 0..4.
 * Source: domain.md 12, 16.
 */
export function toEuro(amountMinor: number, unitsPerEur: string, minorDigits = 2): Cents {
  assertCents(amountMinor)
  const rate = readDecimal(unitsPerEur)
  if (rate.units === 0n) throw new RangeError('An exchange rate must be above zero')
  if (!Number.isInteger(minorDigits) || minorDigits < 0 || minorDigits > 4) {
    throw new RangeError(`${minorDigits} is not a number of currency decimals`)
  }
  const dividend = BigInt(amountMinor) * 10n ** BigInt(rate.scale + 2)
  return divideHalfUp(dividend, rate.units * 10n ** BigInt(minorDigits))
}
