import { DateTime } from 'luxon'

/** A calendar month by its first day, ISO: '2021-03-01'. As the database keeps it; it sorts and compares as text. */
export type Month = string

/** The month a day lies in. */
export function monthOf(day: string): Month {
  return `${day.slice(0, 7)}-01`
}

export function lastDayOf(month: Month): string {
  return DateTime.fromISO(month).endOf('month').toISODate()!
}

export function monthAfter(month: Month): Month {
  return DateTime.fromISO(month).plus({ months: 1 }).toISODate()!
}

/** Every month that the span touches, in order. ISO days, both included; none when it ends before it starts. */
export function monthsTouched(from: string, to: string): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= to; month = monthAfter(month)) months.push(month)
  return months
}

/** Whether a dated row holds on any day of the month. No end means for good. */
export function touches(row: { startsOn: string; endsOn: string | null }, month: Month): boolean {
  return row.startsOn <= lastDayOf(month) && (row.endsOn === null || row.endsOn >= month)
}
