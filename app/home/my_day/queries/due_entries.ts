import { DateTime } from 'luxon'
import type { MyProjectRow } from '#app/projects/queries/list_my_projects'
import { CALENDAR_KINDS, type CalendarEntry } from '#app/notifications/calendar/calendar_entry'
import { calendarEntries } from '#app/notifications/calendar/queries/calendar_entries'
import { kindsFor } from '#app/notifications/calendar/queries/visible_projects'
import { whereRole } from '#app/home/my_day/queries/day_projects'

const DAYS_AHEAD = 14

/** What is due, in the order of the day: late, today, until Sunday, and the fortnight after today. */
export type DueEntries = {
  late: CalendarEntry[]
  today: CalendarEntry[]
  thisWeek: CalendarEntry[]
  coming: CalendarEntry[]
}

/**
 * What is late and what comes up: for who leads a project (manager, coordinator) everything in it, for the others what is
 * late of their own and everything that comes. Seven queries at most, whatever the number of projects.
 */
export async function dueEntries(
  userId: number,
  projects: readonly MyProjectRow[],
  day: string
): Promise<DueEntries> {
  const visible = projects.map(({ id, roles }) => ({ id, kinds: kindsFor(roles) }))
  const today = DateTime.fromISO(day, { zone: 'utc' })
  const ask = { userId, projects: visible, openOnly: true }
  const past = { from: '1990-01-01', to: today.minus({ days: 1 }).toISODate()! }
  const overdue = await calendarEntries({ ...ask, ...past, kinds: ['deadline', 'deliverable'] })
  const ahead = { from: day, to: today.plus({ days: DAYS_AHEAD }).toISODate()! }
  const next = await calendarEntries({ ...ask, ...ahead, kinds: CALENDAR_KINDS })

  const led = new Set(whereRole(projects, 'manager', 'coordinator'))
  const sunday = today.endOf('week').toISODate()!
  return {
    late: overdue.filter((entry) => entry.isMine || led.has(entry.projectId)),
    today: next.filter(({ startsOn }) => startsOn <= day),
    thisWeek: next.filter(({ startsOn }) => startsOn > day && startsOn <= sunday),
    coming: next.filter(({ startsOn }) => startsOn > day && startsOn > sunday),
  }
}
