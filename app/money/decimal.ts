/** A decimal number held exactly: `units` counted in steps of 10^-scale. '10.2853' is { units: 102853n, scale: 4 }. */
export interface ExactDecimal {
  units: bigint
  scale: number
}

const DECIMAL = /^(\d{1,20})(?:\.(\d{1,20}))?$/

/**
 * Takes apart a decimal text as `parseDecimal` and the databases write it: digits, a dot, digits.
 * @throws {RangeError} for anything else, also a sign or an exponent.
 */
export function readDecimal(text: string): ExactDecimal {
  const match = DECIMAL.exec(text)
  if (!match) throw new RangeError(`"${text}" is not a plain decimal number`)
  const fraction = match[2] ?? ''
  return { units: BigInt(`${match[1]}${fraction}`), scale: fraction.length }
}
