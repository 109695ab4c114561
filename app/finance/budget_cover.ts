import type { Cents } from '#app/money/cents'

/**
 * What a decision lacks to cover the city's share of a budget.
 * @param authorisedCents null when the decision names no sum   @returns null when it cannot be told, 0 when it covers
 */
export function coverShortfall(ownCents: Cents, authorisedCents: Cents | null): Cents | null {
  return authorisedCents === null ? null : Math.max(0, ownCents - authorisedCents)
}
