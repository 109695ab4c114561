import { assertCents, type Cents } from './cents.js'
import { assertRate, percentOf, WHOLE_RATE, type BasisPoints } from './rates.js'
import { divideDown, divideHalfUp } from './rounding.js'

/** Working time in hundredths of an hour: 7.5 h is 750. */
export type HundredthsOfHour = number

/** Hours of a full-time year in the hourly method (1303/2013 Art 68a). A default only: the programme's setting wins. */
export const FULL_TIME_HOURS = 1720

/**
 * Staff cost of one month for a person who works a fixed share of the month on the project, half-up.
 * @param monthlyGross EUR cents, employer taxes included   @param share basis points of full time
 * @throws {RangeError} when an argument is not whole or the share is outside 0..10000.   Source: domain.md 6, 17.
 */
export function fixedShare(monthlyGross: Cents, share: BasisPoints): Cents {
  return percentOf(monthlyGross, share)
}

/**
 * Hourly rate from the latest documented yearly gross employment cost, half-up to the cent.
 * @param yearlyGross EUR cents   @param hours hours of a full-time year, whole
 * @param workingTime basis points of full time in the person's contract; the hours shrink with it
 * @throws {RangeError} when an argument is not whole, or hours or working time is not above zero.   Source: domain.md 6.
 */
export function hourlyRate(
  yearlyGross: Cents,
  hours: number = FULL_TIME_HOURS,
  workingTime: BasisPoints = WHOLE_RATE
): Cents {
  assertCents(yearlyGross)
  assertHours(hours)
  assertRate(workingTime)
  return divideHalfUp(BigInt(yearlyGross) * BigInt(WHOLE_RATE), BigInt(hours) * BigInt(workingTime))
}

/**
 * Cost of hours worked, half-up to the cent.
 * @param rate EUR cents for an hour   @param worked hundredths of an hour
 * @throws {RangeError} when an argument is not a whole number.
 */
export function hoursCost(rate: Cents, worked: HundredthsOfHour): Cents {
  assertCents(rate)
  assertHours(worked)
  return divideHalfUp(BigInt(rate) * BigInt(worked), 100n)
}

/**
 * The most hours that one person may claim in a year: the hours which her rate was computed with, cut to a hundredth.
 * @throws {RangeError} when hours are not whole or the working time is outside 0..10000.   Source: domain.md 6.
 */
export function yearlyCap(
  hours: number = FULL_TIME_HOURS,
  workingTime: BasisPoints = WHOLE_RATE
): HundredthsOfHour {
  assertHours(hours)
  assertRate(workingTime)
  return divideDown(BigInt(hours) * 100n * BigInt(workingTime), BigInt(WHOLE_RATE))
}

/**
 * How far a year's claimed hours pass the cap; 0 while they keep within it.
 * @param claimed hundredths of an hour of the person in the year, over ALL projects   @param cap from `yearlyCap`
 * @throws {RangeError} when an argument is not a whole number.
 */
export function hoursAboveCap(claimed: HundredthsOfHour, cap: HundredthsOfHour): HundredthsOfHour {
  assertHours(claimed)
  assertHours(cap)
  return Math.max(0, claimed - cap)
}

/**
 * How far a person's shares of one month, over ALL projects, pass full time; 0 while they keep within 100 %.
 * @throws {RangeError} when a share is outside 0..10000.   Source: domain.md 6.
 */
export function shareAboveFullTime(shares: Iterable<BasisPoints>): BasisPoints {
  let sum = 0
  for (const share of shares) {
    assertRate(share)
    sum += share
  }
  return Math.max(0, sum - WHOLE_RATE)
}

function assertHours(hours: number): void {
  if (!Number.isSafeInteger(hours) || hours < 0) {
    throw new RangeError(`${hours} is not a whole number of hours or hundredths of an hour`)
  }
}
