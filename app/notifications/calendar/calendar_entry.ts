import type { Permission } from '#app/identity/permissions'

/** What a calendar shows, each with the permission that its own pages ask. */
export const KIND_SIGHTS = {
  deadline: 'deadlines.view',
  meeting: 'meetings.view',
  activity: 'activities.view',
  deliverable: 'deliverables.view',
  period: 'periods.view',
} as const satisfies Record<string, Permission>

export type CalendarKind = keyof typeof KIND_SIGHTS
export const CALENDAR_KINDS = Object.keys(KIND_SIGHTS) as CalendarKind[]

export function isCalendarKind(text: unknown): text is CalendarKind {
  return CALENDAR_KINDS.some((kind) => kind === text)
}

/** Which day of a row it is; with its kind and id what the entry is, whatever else changes. */
export type CalendarPoint =
  'due' | 'held' | 'start' | 'end' | 'partner' | 'controller' | 'lead_partner'

export type CalendarEntry = {
  kind: CalendarKind
  id: number
  point: CalendarPoint
  projectId: number
  titleLt: string
  titleEn: string | null
  /** first and last day, ISO, both included */
  startsOn: string
  endsOn: string
  /** local times HH:MM of a meeting that has them */
  startsAt: string | null
  endsAt: string | null
  place: string | null
  status: 'open' | 'done' | 'cancelled'
  /** who answers for it; null when nobody does */
  ownerLt: string | null
  ownerEn: string | null
  isMine: boolean
  /** its page, from the root */
  page: string
  rowVersion: number
  /** instant of its last change, ISO in UTC */
  updatedAt: string
}

/** By day, what lasts longest first, then by time and name. */
export function byDay(one: CalendarEntry, other: CalendarEntry): number {
  return (
    compare(one.startsOn, other.startsOn) ||
    compare(other.endsOn, one.endsOn) ||
    compare(one.startsAt ?? '', other.startsAt ?? '') ||
    compare(one.titleLt, other.titleLt) ||
    one.id - other.id
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
