import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { DateTime } from 'luxon'
import { inLocale, type Locale } from '#app/shared/locale'
import { OFFICE_ZONE } from '#app/shared/today'
import type { CalendarEntry } from '#app/notifications/calendar/calendar_entry'

const REFRESH_SECONDS = 3600

/** In whose language and for which house a feed is written. */
export type FeedFrame = {
  locale: Locale
  words: (key: string, params?: Record<string, string>) => string
  /** where pages stand, without a slash at the end */
  origin: string
  /** what makes ids of this installation differ from another's; never the host, which may move */
  domain: string
  /** the code of each project */
  codes: ReadonlyMap<number, string>
}

/**
 * Entries as an iCalendar file (RFC 5545). Equal entries give an equal file: nothing in it tells when it was written, as
 * without a METHOD the stamp of an event is the instant of its last change. Times are UTC instants: every event is single,
 * so no client needs our rules of summer time. Why, see docs/decisions.
 */
export function feedText(entries: readonly CalendarEntry[], frame: FeedFrame): string {
  const calendar = ical({
    name: frame.words('calendar.feed_name'),
    prodId: { company: 'Darna', product: 'Calendar', language: frame.locale.toUpperCase() },
    ttl: REFRESH_SECONDS,
  })
  for (const entry of entries) {
    const changed = new Date(entry.updatedAt)
    calendar.createEvent({
      ...spanOf(entry),
      id: `${entry.kind}-${entry.id}-${entry.point}@${frame.domain}`,
      sequence: entry.rowVersion - 1,
      stamp: changed,
      lastModified: changed,
      summary: summaryOf(entry, frame),
      description: { plain: descriptionOf(entry, frame) },
      location: entry.place ? plain(entry.place) : null,
      url: `${frame.origin}${entry.page}`,
      categories: [{ name: frame.words(`calendar.kind.${entry.kind}`) }],
      status: entry.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency:
        entry.kind === 'meeting' && entry.status !== 'cancelled'
          ? ICalEventTransparency.OPAQUE
          : ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** What it is, its title and its project's code: a calendar shows nothing else at a glance. */
export function summaryOf(entry: CalendarEntry, { locale, words, codes }: FeedFrame): string {
  const what = words(`calendar.point.${entry.kind}_${entry.point}`)
  const title = inLocale(locale, entry.titleLt, entry.titleEn)
  return plain(`${what}: ${title} (${codes.get(entry.projectId) ?? ''})`)
}

function descriptionOf(entry: CalendarEntry, { locale, words }: FeedFrame): string {
  const owner = inLocale(locale, entry.ownerLt, entry.ownerEn)
  const lines = [
    words(`calendar.status.${entry.kind === 'meeting' ? 'meeting_' : ''}${entry.status}`),
  ]
  if (owner) lines.push(`${words('calendar.owner')}: ${owner}`)
  return plain(lines.join('\n'))
}

/** Whole days end, exclusively, on the day after the last; a meeting without an end of its own lasts an hour. */
function spanOf({ startsOn, endsOn, startsAt, endsAt }: CalendarEntry) {
  const isTimed = startsAt !== null && (endsAt !== null || startsOn === endsOn)
  if (!isTimed) {
    const after = DateTime.fromISO(endsOn, { zone: 'utc' }).plus({ days: 1 })
    return { allDay: true, start: new Date(`${startsOn}T00:00:00Z`), end: after.toJSDate() }
  }
  const start = localInstant(startsOn, startsAt)
  const end = endsAt === null ? null : localInstant(endsOn, endsAt)
  return {
    start: start.toJSDate(),
    end: (end && end > start ? end : start.plus({ hours: 1 })).toJSDate(),
  }
}

function localInstant(day: string, time: string): DateTime {
  return DateTime.fromISO(`${day}T${time}`, { zone: OFFICE_ZONE })
}

/** The text without what the format cannot carry: control characters and halves of characters. Lines end with \n. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
}
