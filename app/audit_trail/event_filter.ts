import { DateTime } from 'luxon'
import { OFFICE_ZONE } from '#app/shared/today'

/** What a list of events is narrowed to; null for everything. `person` 0 stands for commands and jobs. */
export type EventFilter = {
  person: number | null
  action: string | null
  subject: string | null
  subjectId: number | null
  /** the days as they were chosen, ISO dates at the city hall */
  from: string | null
  until: string | null
  /** the same as instants: events from `since` on and earlier than `before` */
  since: string | null
  before: string | null
}

/** Reads a filter from an address; what is not understood narrows nothing. */
export function eventFilter(query: Record<string, unknown>): EventFilter {
  const from = dayOf(query.from)
  const until = dayOf(query.until)
  return {
    person: numberOf(query.person),
    action: wordOf(query.action),
    subject: wordOf(query.subject),
    subjectId: numberOf(query.id),
    from,
    until,
    since: from && startOf(from, 0),
    before: until && startOf(until, 1),
  }
}

/** The filter as it goes into the addresses of the next pages. */
export function filterAddress({ person, action, subject, subjectId, from, until }: EventFilter) {
  const chosen = { person, action, subject, id: subjectId, from, until }
  const address = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) {
    if (value !== null) address.set(name, String(value))
  }
  return address.toString()
}

function startOf(day: string, daysLater: number): string {
  const start = DateTime.fromISO(day, { zone: OFFICE_ZONE }).plus({ days: daysLater })
  return start.toUTC().toISO()!
}

function dayOf(text: unknown): string | null {
  const isDay = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
  return isDay && DateTime.fromISO(text).isValid ? text : null
}

function numberOf(text: unknown): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}

function wordOf(text: unknown): string | null {
  return typeof text === 'string' && /^[a-z_.]{1,80}$/.test(text) ? text : null
}
