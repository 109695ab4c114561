import type { Period } from '#app/intake/ubl/invoice'
import type { Place } from '#app/intake/xml/place'

/** The period that an invoice or a line is for; null when it tells neither day. */
export function readPeriod(place: Place): Period | null {
  const startsOn = place.dayAt('InvoicePeriod', 'StartDate')
  const endsOn = place.dayAt('InvoicePeriod', 'EndDate')
  return startsOn || endsOn ? { startsOn, endsOn } : null
}
