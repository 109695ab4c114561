import { DateTime } from 'luxon'
import { RuleBroken } from '#app/shared/errors'

/** A span of whole days, both ends included; no end means for good. ISO dates. */
export type Period = { from: string; to: string | null }

export function dayAfter(day: string): string {
  return DateTime.fromISO(day).plus({ days: 1 }).toISODate()!
}

export function covers({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || to >= day)
}

export function overlap(one: Period, other: Period): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to)
}

/**
 * The first day, from the given one on, that none of the periods covers.
 * @returns null when there is no such day
 */
export function firstDayWithout(periods: Period[], from: string): string | null {
  let day = from
  for (;;) {
    const covering = periods.filter((period) => covers(period, day))
    if (covering.length === 0) return day
    const ends = covering.map(({ to }) => to)
    if (ends.includes(null)) return null
    day = dayAfter(ends.reduce((latest, end) => (end! > latest! ? end : latest))!)
  }
}

/**
 * Refuses a period that ends before it starts.
 * @param field the form field of the end   @throws {RuleBroken}
 */
export function assertInOrder({ from, to }: Period, field: string): void {
  if (to !== null && to < from) throw new RuleBroken('projects.ends_before_start', {}, field)
}
