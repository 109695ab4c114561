import { shareAboveFullTime } from '#app/money/staff_cost'
import { WHOLE_RATE, type BasisPoints } from '#app/money/rates'
import { monthOf, touches, type Month } from '#app/finance/staff/months'

type DatedShare = { startsOn: string; endsOn: string | null; shareBp: BasisPoints | null }

/**
 * The first month in which a person's shares over ALL projects pass 100 %. A share counts in every month it touches, since
 * one share holds for a whole month.   Source: domain.md 6.
 * @param shares of the person in all projects; those claimed by the hour have none and do not count
 * @returns null when all months keep within full time
 */
export function firstMonthAboveFullTime(
  shares: readonly DatedShare[]
): { month: Month; totalBp: BasisPoints } | null {
  for (const month of beginnings(shares)) {
    const held = shares.filter((one) => touches(one, month)).map(({ shareBp }) => shareBp ?? 0)
    const above = shareAboveFullTime(held)
    if (above > 0) return { month, totalBp: WHOLE_RATE + above }
  }
  return null
}

/** A sum of shares only grows in a month in which one begins. */
function beginnings(shares: readonly DatedShare[]): Month[] {
  return [...new Set(shares.map(({ startsOn }) => monthOf(startsOn)))].sort()
}
