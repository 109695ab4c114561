/**
 * The only two ways of rounding in the product (domain.md 16). Both work on the distance from zero,
 * so the same rule holds for an invoice and for its credit note: rounding -X gives minus the rounding of X.
 * BigInt keeps the product exact before it is divided.
 */

/**
 * Divides and cuts to the whole number towards zero: ERDF parts and flat rates.
 * @throws {RangeError} when the divisor is not positive or the result is past 2^53.
 */
export function divideDown(dividend: bigint, divisor: bigint): number {
  assertDivisor(divisor)
  return toSafeNumber(dividend / divisor)
}

/**
 * Divides and rounds to the nearest whole number, a half away from zero: currency, staff costs, percentages.
 * @throws {RangeError} when the divisor is not positive or the result is past 2^53.
 */
export function divideHalfUp(dividend: bigint, divisor: bigint): number {
  assertDivisor(divisor)
  const distance = dividend < 0n ? -dividend : dividend
  const rounded = (2n * distance + divisor) / (2n * divisor)
  return toSafeNumber(dividend < 0n ? -rounded : rounded)
}

function assertDivisor(divisor: bigint): void {
  if (divisor <= 0n) throw new RangeError(`Cannot divide by ${divisor}`)
}

function toSafeNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large for an amount`)
  return number
}
