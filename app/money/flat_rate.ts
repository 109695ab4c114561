import { assertCents, type Cents } from './cents.js'
import { assertRate, WHOLE_RATE, type BasisPoints } from './rates.js'
import { divideDown } from './rounding.js'

/**
 * A category that is derived from another one, such as office costs from CERTIFIED staff costs.
 * Cut to the whole cent towards zero.
 * @param base EUR cents of the category it follows   @param rate basis points 0..10000 (300 = 3 %)
 * @throws {RangeError} when the base is not whole cents or the rate is outside 0..10000.   Source: domain.md 7, 16.
 */
export function flatRate(base: Cents, rate: BasisPoints): Cents {
  assertCents(base)
  assertRate(rate)
  return divideDown(BigInt(base) * BigInt(rate), BigInt(WHOLE_RATE))
}
