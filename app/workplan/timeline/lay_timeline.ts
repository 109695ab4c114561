import { scaleUtc } from 'd3-scale'
import { utcDay, utcMonday, utcMonth } from 'd3-time'
import type { ActivityStatus } from '#app/workplan/activities/activity_states'
import type { TimelineWindow } from '#app/workplan/timeline/timeline_window'

/** What the timeline is drawn of: days are ISO, both included. */
export type TimelineStage = { id: number; name: string; startsOn: string; endsOn: string }
export type TimelineActivity = {
  id: number
  stageId: number
  name: string
  startsOn: string
  endsOn: string
  status: ActivityStatus
}
export type TimelineDeadline = {
  id: number
  activityId: number | null
  name: string
  dueOn: string
  state: 'done' | 'late' | 'open' | 'cancelled'
}

type Placed = { x: number; width: number; startsBefore: boolean; endsAfter: boolean }
export type TimelineMark = TimelineDeadline & { x: number }
export type TimelineRow = {
  kind: 'stage' | 'activity' | 'deadline'
  id: number
  name: string
  /** the name as far as there is room for it */
  label: string
  y: number
  bar: (Placed & { status: ActivityStatus | 'stage' }) | null
  marks: TimelineMark[]
}
/** A line of time; `text` is null where there is no room for it. */
export type TimelineTick = { x: number; isMonth: boolean; text: string | null }
export type Timeline = {
  width: number
  height: number
  labelWidth: number
  rows: TimelineRow[]
  ticks: TimelineTick[]
  /** null when today is not shown */
  todayX: number | null
}

/** In the drawing's own units, which the page stretches to its width. */
export const SHAPE = { width: 1200, label: 300, head: 40, row: 28, letters: 40, month: 60 }

/**
 * Places stages, their activities and the deadlines of both on one scale of time. What lies wholly outside the window is left
 * out; what reaches over its edge is cut there and says so. A bar covers its last day to the end.
 */
export function layTimeline(
  stages: readonly TimelineStage[],
  activities: readonly TimelineActivity[],
  deadlines: readonly TimelineDeadline[],
  window: TimelineWindow,
  today: string
): Timeline {
  const scale = scaleOf(window)
  const marksOf = Map.groupBy(
    deadlines.filter(({ dueOn }) => window.from <= dueOn && dueOn <= window.to),
    ({ activityId }) => activityId
  )
  const marks = (id: number | null) =>
    (marksOf.get(id) ?? []).map((mark) => ({ ...mark, x: scale.middle(mark.dueOn) }))
  const ofStage = Map.groupBy(activities, ({ stageId }) => stageId)
  const rows: Omit<TimelineRow, 'y' | 'label'>[] = []
  for (const stage of stages) {
    const own = (ofStage.get(stage.id) ?? [])
      .map((activity) => activityRow(activity, marks(activity.id), scale))
      .filter(({ bar, marks: shown }) => bar || shown.length > 0)
    const bar = scale.bar(stage.startsOn, stage.endsOn)
    if (!bar && own.length === 0) continue
    const { id, name } = stage
    rows.push({ kind: 'stage', id, name, bar: bar && { ...bar, status: 'stage' }, marks: [] })
    rows.push(...own)
  }
  for (const mark of marks(null)) {
    rows.push({ kind: 'deadline', id: mark.id, name: mark.name, bar: null, marks: [mark] })
  }
  return {
    width: SHAPE.width,
    height: SHAPE.head + rows.length * SHAPE.row + 8,
    labelWidth: SHAPE.label,
    rows: rows.map((row, at) => ({
      ...row,
      label: shortened(row.name),
      y: SHAPE.head + at * SHAPE.row,
    })),
    ticks: ticksOf(window, scale),
    todayX: window.from <= today && today <= window.to ? scale.middle(today) : null,
  }
}

function activityRow(activity: TimelineActivity, marks: TimelineMark[], scale: Scale) {
  const { id, name, status, startsOn, endsOn } = activity
  const bar = scale.bar(startsOn, endsOn)
  return { kind: 'activity' as const, id, name, bar: bar && { ...bar, status }, marks }
}

type Scale = ReturnType<typeof scaleOf>

function scaleOf({ from, to }: TimelineWindow) {
  const place = scaleUtc()
    .domain([midnight(from), utcDay.offset(midnight(to), 1)])
    .range([SHAPE.label, SHAPE.width])
  const at = (day: string, days = 0) => round(place(utcDay.offset(midnight(day), days)))
  return {
    at,
    middle: (day: string) => round((at(day) + at(day, 1)) / 2),
    /** null outside the window */
    bar(startsOn: string, endsOn: string): Placed | null {
      if (endsOn < from || startsOn > to) return null
      const x = at(startsOn < from ? from : startsOn)
      const end = at(endsOn > to ? to : endsOn, 1)
      const width = round(Math.max(2, end - x))
      return { x, width, startsBefore: startsOn < from, endsAfter: endsOn > to }
    },
  }
}

/** Months; of a single month or quarter also its Mondays. */
function ticksOf({ zoom, from, to }: TimelineWindow, scale: Scale): TimelineTick[] {
  const end = utcDay.offset(midnight(to), 1)
  const months = utcMonth.range(utcMonth.floor(midnight(from)), end)
  const weeks = zoom === 'project' ? [] : utcMonday.range(midnight(from), end)
  const step = monthsBetweenTexts(months.length)
  const place = (day: string) => scale.at(day < from ? from : day)
  return [
    ...months.map((instant) => {
      const day = instant.toISOString().slice(0, 10)
      const text = instant.getUTCMonth() % step === 0 ? day.slice(0, 7) : null
      return { x: place(day), isMonth: true, text }
    }),
    ...weeks.map((instant) => {
      const day = instant.toISOString().slice(0, 10)
      return { x: place(day), isMonth: false, text: day.slice(8) }
    }),
  ]
}

/** Every month has its name where there is room; else each third, sixth or first of the year. */
function monthsBetweenTexts(months: number): number {
  const room = (SHAPE.width - SHAPE.label) / months
  return [1, 3, 6].find((step) => step * room >= SHAPE.month) ?? 12
}

function shortened(name: string): string {
  return name.length <= SHAPE.letters ? name : `${name.slice(0, SHAPE.letters - 1).trimEnd()}…`
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
