import { DateTime } from 'luxon'
import type { DayOff } from '#app/shared/days_off'
import type { CalendarEntry } from '#app/notifications/calendar/calendar_entry'

/** How many entries a day of the month shows before it says how many more there are. */
const SHOWN = 3

export type DayInGrid = {
  day: string
  dayOfMonth: number
  isInMonth: boolean
  isToday: boolean
  /** why the city hall is closed; null for a working day */
  dayOff: DayOff | null
  entries: CalendarEntry[]
  /** how many are only in the list */
  more: number
}
export type WeekInGrid = { number: number; days: DayInGrid[] }

/** A month as 'YYYY-MM' with the days its weeks begin and end on, Monday to Sunday. */
export type MonthWindow = {
  month: string
  previous: string
  next: string
  firstDay: string
  lastDay: string
  from: string
  to: string
}

export function monthWindow(month: string): MonthWindow {
  const first = DateTime.fromISO(`${month}-01`, { zone: 'utc' })
  const last = first.endOf('month')
  return {
    month,
    previous: first.minus({ months: 1 }).toFormat('yyyy-MM'),
    next: first.plus({ months: 1 }).toFormat('yyyy-MM'),
    firstDay: first.toISODate()!,
    lastDay: last.toISODate()!,
    from: first.startOf('week').toISODate()!,
    to: last.endOf('week').toISODate()!,
  }
}

/** The weeks of a month, each day with what falls on it; what lasts several days stands in each of them. */
export function monthGrid(
  { month, from, to }: MonthWindow,
  entries: readonly CalendarEntry[],
  today: string,
  dayOffOn: (day: string) => DayOff | null
): WeekInGrid[] {
  const weeks: WeekInGrid[] = []
  const last = DateTime.fromISO(to, { zone: 'utc' })
  for (let at = DateTime.fromISO(from, { zone: 'utc' }); at <= last; at = at.plus({ days: 1 })) {
    const day = at.toISODate()!
    if (at.weekday === 1) weeks.push({ number: at.weekNumber, days: [] })
    const onDay = entries.filter(({ startsOn, endsOn }) => startsOn <= day && endsOn >= day)
    const shown = onDay.length > SHOWN + 1 ? SHOWN : onDay.length
    weeks.at(-1)!.days.push({
      day,
      dayOfMonth: at.day,
      isInMonth: day.startsWith(month),
      isToday: day === today,
      dayOff: dayOffOn(day),
      entries: onDay.slice(0, shown),
      more: onDay.length - shown,
    })
  }
  return weeks
}

export type AgendaDay = { day: string; isToday: boolean; entries: CalendarEntry[] }

/** The days of a month on which something falls; what began earlier stands on the first of it that is shown. */
export function agenda(
  { firstDay, lastDay }: MonthWindow,
  entries: readonly CalendarEntry[],
  today: string
): AgendaDay[] {
  const inMonth = entries.filter(
    ({ startsOn, endsOn }) => startsOn <= lastDay && endsOn >= firstDay
  )
  const days = Map.groupBy(inMonth, ({ startsOn }) => (startsOn < firstDay ? firstDay : startsOn))
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, onDay]) => ({ day, isToday: day === today, entries: onDay }))
}
