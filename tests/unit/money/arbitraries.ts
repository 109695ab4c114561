import fc from 'fast-check'
import { LARGEST_TYPED } from '#app/money/money_input'

/** Any amount that can be typed, either sign, with zero and odd cents well represented. */
export const anyCents = fc.oneof(
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.integer({ min: -LARGEST_TYPED, max: LARGEST_TYPED })
)

/** Any rate, with the usual ones well represented. */
export const anyRate = fc.oneof(
  fc.constantFrom(0, 1, 300, 6500, 7000, 8000, 8500, 9999, 10_000),
  fc.integer({ min: 0, max: 10_000 })
)

/** Lines of a claim: zeros, credit notes and equal amounts are all likely. */
export const anyLines = fc.array(
  fc.oneof(
    fc.integer({ min: -300, max: 300 }),
    fc.integer({ min: -900_000_000, max: 900_000_000 })
  ),
  { maxLength: 40 }
)

/** What every amount must be: a safe whole number, and never -0. */
export function isPlainAmount(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

/** Reads a made-up number like '2345.67' into cents, so that tests show amounts as people write them. */
export function euro(text: string): number {
  const negative = text.startsWith('-')
  const [whole, decimals = ''] = text.replace('-', '').replaceAll(' ', '').split('.')
  const cents = Number(`${whole}${decimals.padEnd(2, '0')}`)
  return negative ? -cents : cents
}
