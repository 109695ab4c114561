/**
 * An amount of money in the smallest unit of its currency: euro cents, or öre for SEK.
 * Always a safe whole number, so sums and differences are exact. Negative in credit notes and corrections.
 */
export type Cents = number

/**
 * Stops a calculation whose amount is not whole cents (a float, NaN, or past 2^53).
 * Such a value is a mistake in code, never something that a person typed.
 * @throws {RangeError} naming the value.
 */
export function assertCents(value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of cents`)
}

/**
 * Adds amounts. No amounts add up to 0.
 * @throws {RangeError} when an amount, or the running sum, is not a safe whole number.
 */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0
  for (const amount of amounts) {
    assertCents(amount)
    sum += amount
    assertCents(sum)
  }
  return sum
}

/**
 * The opposite amount, as a credit note mirrors its invoice. Zero stays plain 0: `-amount` would give -0,
 * which is not deeply equal to 0 and shows as "-0" in places.
 * @throws {RangeError} when the amount is not whole cents.
 */
export function negate(amount: Cents): Cents {
  assertCents(amount)
  return 0 - amount
}

const WHOLE_NUMBER = /^-?\d+(?:\.0+)?$/

/**
 * Reads an amount that came from the database: SQLite answers with numbers, MySQL with strings for SUM().
 * NULL is 0, because SUM() over no rows is NULL.
 * @throws {RangeError} when the value is not whole cents or is past 2^53.
 * @throws {TypeError} for any other kind of value; `undefined` usually means that a column was not selected.
 */
export function toCents(value: unknown): Cents {
  if (value === null) return 0
  if (typeof value === 'string' && !WHOLE_NUMBER.test(value)) {
    throw new RangeError(`"${value}" is not a whole number of cents`)
  }
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'bigint') {
    throw new TypeError(`An amount cannot be read from ${typeof value}`)
  }
  const cents = Number(value)
  assertCents(cents)
  return cents + 0 // -0 + 0 is 0
}
