import { DateTime } from 'luxon'

export const OFFICE_ZONE = 'Europe/Vilnius'

/** The calendar day at the city hall, as an ISO date. @param now ISO instant; the present when left out */
export function today(now?: string): string {
  const instant = now ? DateTime.fromISO(now) : DateTime.utc()
  return instant.setZone(OFFICE_ZONE).toISODate()!
}
