import { sumCents, type Cents } from '#app/money/cents'
import { UnreadableFile } from '#app/intake/unreadable_file'

/**
 * Adds amounts of a file. Each of them can be counted exactly, their sum need not be.
 * @throws {UnreadableFile} amount_too_large when the sum is past what is counted exactly
 */
export function sumAmounts(amounts: readonly Cents[], path: string): Cents {
  try {
    return sumCents(amounts)
  } catch {
    const value = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n) / 100n
    throw new UnreadableFile('amount_too_large', { value: String(value) }, path)
  }
}
