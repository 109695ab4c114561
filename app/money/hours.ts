import type { HundredthsOfHour } from './staff_cost.js'

const HOURS = /^(\d{1,4})(?:[.,](\d{1,2}))?$/

/**
 * Reads typed working time: "63", "7,5", "7.25".
 * @returns hundredths of an hour, or null when it is no number of hours below 10 000 with at most two decimals
 */
export function parseHours(text: string): HundredthsOfHour | null {
  const match = HOURS.exec(text.trim())
  return match ? Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`) : null
}

/**
 * Working time without needless zeros: "63", "7,5" (lt), "7.5" (en). `parseHours` reads it back.
 * @throws {RangeError} when it is not whole hundredths
 */
export function formatHours(hours: HundredthsOfHour, locale: 'lt' | 'en'): string {
  if (!Number.isSafeInteger(hours) || hours < 0) throw new RangeError(`${hours} is no working time`)
  const rest = hours % 100
  const whole = (hours - rest) / 100
  const decimals = String(rest).padStart(2, '0').replace(/0+$/, '')
  return decimals === '' ? String(whole) : `${whole}${locale === 'lt' ? ',' : '.'}${decimals}`
}
