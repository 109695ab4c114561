import { DateTime } from 'luxon'

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** The month of a day by its first day: '2022-02-18' is in '2022-02-01'. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** How people write a month, and what the field of a form holds: '2022-02'. */
export function shortMonth(month: string): string {
  return month.slice(0, 7)
}

/** Reads '2022-02'. @returns the month's first day, or null when it is none between 1999 (the first euro) and 2099 */
export function parseMonth(text: string): string | null {
  const match = MONTH.exec(text.trim())
  const year = Number(match?.[1])
  return match && year >= 1999 && year <= 2099 ? `${match[0]}-01` : null
}

/** The month so many months later; earlier for a negative number. */
export function monthsLater(month: string, count: number): string {
  return DateTime.fromISO(month).plus({ months: count }).toISODate()!
}
