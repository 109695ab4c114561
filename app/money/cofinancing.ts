import { assertCents, sumCents, type Cents } from './cents.js'
import { assertRate, WHOLE_RATE, type BasisPoints } from './rates.js'
import { divideDown } from './rounding.js'

/** Who pays an amount: the fund (ERDF) and the city. Always `erdf + own === total`. */
export interface Split {
  erdf: Cents
  own: Cents
}

/**
 * Splits a certified total between the fund and the city.
 * The fund's part is cut to the whole cent TOWARDS ZERO and the city bears the rest, so both always add up and a correction of -X undoes X.
 * Takes the TOTAL of a claim; for the lines of a claim use `distributeErdf`, never this function line by line.
 * @param total EUR cents; negative for a correction   @param rate basis points 0..10000 (8500 = 85 %)
 * @throws {RangeError} when the rate is outside 0..10000 or the total is not a safe whole number.   Source: domain.md 16.
 */
export function splitCofinancing(total: Cents, rate: BasisPoints): Split {
  assertCents(total)
  assertRate(rate)
  const erdf = divideDown(BigInt(total) * BigInt(rate), BigInt(WHOLE_RATE))
  return { erdf, own: 0 + total - erdf } // 0 + keeps -0 out
}

/**
 * Splits a claim for a programme that computes the fund's part on the running total of all claims,
 * so the cents cut from one claim can come back in a later one. The usual way is per claim: `splitCofinancing`.
 * @param claimedBefore EUR cents of all earlier claims   @param claim EUR cents of this one
 * @throws {RangeError} as `splitCofinancing`.   Source: domain.md 17, second claim.
 */
export function splitOnRunningTotal(claimedBefore: Cents, claim: Cents, rate: BasisPoints): Split {
  const before = splitCofinancing(claimedBefore, rate)
  const after = splitCofinancing(sumCents([claimedBefore, claim]), rate)
  return { erdf: after.erdf - before.erdf, own: after.own - before.own }
}
