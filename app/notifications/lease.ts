import { DateTime } from 'luxon'

/** How long a worker has for one e-mail; longer than a mail server may keep it waiting. */
const LEASE_MINUTES = 5
/** Minutes until the next try, after each failure; when there are no more, the message is given up. */
const PAUSES = [1, 5, 15, 60, 240, 720]

export function leaseUntil(now: string): string {
  return later(now, LEASE_MINUTES)
}

/** When a message that failed so many times is tried again; null when it is given up. */
export function nextTry(failures: number, now: string): string | null {
  const pause = PAUSES[failures - 1]
  return pause === undefined ? null : later(now, pause)
}

function later(now: string, minutes: number): string {
  return DateTime.fromISO(now, { zone: 'utc' }).plus({ minutes }).toISO()!
}
