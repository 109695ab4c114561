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
export const DUE_STATES = ['open', 'late', 'done', 'cancelled'] as const
export type DueState = (typeof DUE_STATES)[number]
/** A deadline or a deliverable: what falls on one day. */
export type TimelineDue = {
  id: number
  activityId: number | null
  name: string
  dueOn: string
  state: DueState
}
/** `isBroken`: the dates contradict it. */
export type TimelineDependency = { activityId: number; dependsOnId: number; isBroken: boolean }
export type TimelinePlan = {
  stages: readonly TimelineStage[]
  activities: readonly TimelineActivity[]
  deadlines: readonly TimelineDue[]
  deliverables: readonly TimelineDue[]
  dependencies: readonly TimelineDependency[]
}

type Placed = { x: number; width: number; startsBefore: boolean; endsAfter: boolean }
export type TimelineMark = TimelineDue & { x: number; kind: 'deadline' | 'deliverable' }
export type TimelineRow = {
  kind: 'stage' | 'activity' | 'deadline' | 'deliverable'
  id: number
  name: string
  /** the name as far as there is room for it */
  label: string
  y: number
  bar: (Placed & { status: ActivityStatus | 'stage' }) | null
  marks: TimelineMark[]
  /** an activity that starts before what it depends on ends */
  isTooEarly: boolean
}
/** The way from the end of one bar to the start of another, and the head of its arrow, as path data. */
export type TimelineLink = { way: string; head: string; isBroken: boolean }
/** A line of time; `text` is null where there is no room for it. */
export type TimelineTick = { x: number; isMonth: boolean; text: string | null }
export type Timeline = {
  width: number
  height: number
  labelWidth: number
  rows: TimelineRow[]
  links: TimelineLink[]
  ticks: TimelineTick[]
  /** null when today is not shown */
  todayX: number | null
}

/** In the drawing's own units, which the page stretches to its width. */
export const SHAPE = { width: 1200, label: 300, head: 40, row: 28, letters: 40, month: 60 }

/**
 * Places stages, their activities, what is due in them and what waits for what on one scale of time. What lies wholly outside the window is left
 * out; what reaches over its edge is cut there and says so. A bar covers its last day to the end.
 */
export function layTimeline(
  { stages, activities, deadlines, deliverables, dependencies }: TimelinePlan,
  window: TimelineWindow,
  today: string
): Timeline {
  const scale = scaleOf(window)
  const marksOf = Map.groupBy(
    [...marked(deliverables, 'deliverable'), ...marked(deadlines, 'deadline')].filter(
      ({ dueOn }) => window.from <= dueOn && dueOn <= window.to
    ),
    ({ activityId }) => activityId
  )
  const marks = (id: number | null) =>
    (marksOf.get(id) ?? []).map((mark) => ({ ...mark, x: scale.middle(mark.dueOn) }))
  const tooEarly = new Set(dependencies.filter((one) => one.isBroken).map((one) => one.activityId))
  const ofStage = Map.groupBy(activities, ({ stageId }) => stageId)
  const rows: Omit<TimelineRow, 'y' | 'label'>[] = []
  for (const stage of stages) {
    const own = (ofStage.get(stage.id) ?? [])
      .map((activity) => ({
        ...activityRow(activity, marks(activity.id), scale),
        isTooEarly: tooEarly.has(activity.id),
      }))
      .filter(({ bar, marks: shown }) => bar || shown.length > 0)
    const bar = scale.bar(stage.startsOn, stage.endsOn)
    if (!bar && own.length === 0) continue
    const { id, name } = stage
    const drawn = bar && { ...bar, status: 'stage' as const }
    rows.push({ kind: 'stage', id, name, bar: drawn, marks: [], isTooEarly: false })
    rows.push(...own)
  }
  for (const mark of marks(null)) {
    const { kind, id, name } = mark
    rows.push({ kind, id, name, bar: null, marks: [mark], isTooEarly: false })
  }
  const placed = rows.map((row, at) => ({
    ...row,
    label: shortened(row.name),
    y: SHAPE.head + at * SHAPE.row,
  }))
  return {
    width: SHAPE.width,
    height: SHAPE.head + rows.length * SHAPE.row + 8,
    labelWidth: SHAPE.label,
    rows: placed,
    links: linksOf(placed, dependencies),
    ticks: ticksOf(window, scale),
    todayX: window.from <= today && today <= window.to ? scale.middle(today) : null,
  }
}

function activityRow(activity: TimelineActivity, marks: TimelineMark[], scale: Scale) {
  const { id, name, status, startsOn, endsOn } = activity
  const bar = scale.bar(startsOn, endsOn)
  return { kind: 'activity' as const, id, name, bar: bar && { ...bar, status }, marks }
}

function marked<Kind extends TimelineMark['kind']>(all: readonly TimelineDue[], kind: Kind) {
  return all.map((one) => ({ ...one, kind }))
}

/** Arrows between bars whose ends both lie in the window: down from an end, along, and into the start. */
function linksOf(
  rows: readonly TimelineRow[],
  dependencies: readonly TimelineDependency[]
): TimelineLink[] {
  const shown = new Map<number, TimelineRow>()
  for (const row of rows) if (row.kind === 'activity' && row.bar) shown.set(row.id, row)
  return dependencies.flatMap(({ activityId, dependsOnId, isBroken }) => {
    const [source, target] = [shown.get(dependsOnId), shown.get(activityId)]
    if (!source?.bar || !target?.bar || source.bar.endsAfter || target.bar.startsBefore) return []
    const [from, to] = [round(source.bar.x + source.bar.width), target.bar.x]
    const [top, end] = [source.y + SHAPE.row / 2, target.y + SHAPE.row / 2]
    const between = source.y < target.y ? source.y + SHAPE.row - 1 : source.y + 1
    const turn = to - from >= 12 ? `V${end}` : `V${between}H${round(to - 8)}V${end}`
    return [{ way: `M${from} ${top}h5${turn}H${to}`, head: `M${to} ${end}l-6-4v8z`, isBroken }]
  })
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
