import { assertCents, type Cents } from './cents.js'
import { divideHalfUp } from './rounding.js'

/** A percentage in hundredths of a percent: 8500 is 85 %. Whole numbers only. */
export type BasisPoints = number

/** 100 % */
export const WHOLE_RATE: BasisPoints = 10_000

/**
 * Stops a calculation whose rate is not between 0 and 100 %.
 * @throws {RangeError} when the rate is not a whole number within 0..10000.
 */
export function assertRate(rate: BasisPoints): void {
  if (!Number.isSafeInteger(rate) || rate < 0 || rate > WHOLE_RATE) {
    throw new RangeError(`${rate} is not a rate within 0..${WHOLE_RATE} basis points`)
  }
}

/**
 * A share of an amount, rounded half-up to the cent. For the fund's part use `splitCofinancing`
 * and for flat-rate categories `flatRate`: those are cut, not rounded.
 * @param base cents, any sign   @param rate basis points 0..10000
 * @throws {RangeError} when the base is not whole cents or the rate is outside 0..10000.
 */
export function percentOf(base: Cents, rate: BasisPoints): Cents {
  assertCents(base)
  assertRate(rate)
  return divideHalfUp(BigInt(base) * BigInt(rate), BigInt(WHOLE_RATE))
}

/**
 * How much of a whole is used, in basis points rounded half-up: 2080 is shown as 20,80 %.
 * May pass 10000 (overspent) or be negative. Null for a whole of 0, which is shown as "-" (domain.md 16).
 * @throws {RangeError} when an amount is not whole cents, or the answer passes 2^53 (thousands of millions of euro over one cent).
 */
export function percentUsed(part: Cents, whole: Cents): BasisPoints | null {
  assertCents(part)
  assertCents(whole)
  if (whole === 0) return null
  const scaled = BigInt(part) * BigInt(WHOLE_RATE)
  return whole > 0 ? divideHalfUp(scaled, BigInt(whole)) : divideHalfUp(-scaled, -BigInt(whole))
}
