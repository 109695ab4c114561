import { DateTime } from 'luxon'

/** A plan as it can be taken over: its order and wording, without people, money and results. Ids are the source's own. */
export type SourceStage = {
  id: number
  number: number
  nameLt: string
  nameEn: string
  startsOn: string
  endsOn: string
}
export type SourceActivity = {
  id: number
  stageId: number
  number: string
  titleLt: string
  titleEn: string | null
  expectedResultLt: string | null
  expectedResultEn: string | null
  startsOn: string
  endsOn: string
  goals: number[]
}
export type SourceDeliverable = {
  activityId: number | null
  kind: string
  number: string
  titleLt: string
  titleEn: string | null
  descriptionLt: string | null
  descriptionEn: string | null
  unitLt: string | null
  unitEn: string | null
  targetCount: number
  dueOn: string
  goals: number[]
}
export type SourceDeadline = {
  activityId: number | null
  kind: string
  titleLt: string
  titleEn: string | null
  dueOn: string
}
export type SourceIndicator = Record<string, unknown> & { number: string }
export type PlanSource = {
  stages: SourceStage[]
  activities: SourceActivity[]
  dependencies: { activityId: number; dependsOnId: number }[]
  deliverables: SourceDeliverable[]
  deadlines: SourceDeadline[]
  indicators: SourceIndicator[]
}

/** The first day of anything in the plan; null when there is nothing in it. */
export function firstDay({ stages, activities }: PlanSource): string | null {
  return [...stages, ...activities].map(({ startsOn }) => startsOn).sort()[0] ?? null
}

/** Every day moved by as many days as the first one is. */
export function shiftPlan(source: PlanSource, startsOn: string): PlanSource {
  const first = firstDay(source)
  if (first === null) return source
  const days = DateTime.fromISO(startsOn).diff(DateTime.fromISO(first), 'days').days
  const moved = (day: string) => DateTime.fromISO(day).plus({ days }).toISODate()!
  const span = <Row extends { startsOn: string; endsOn: string }>(row: Row): Row => ({
    ...row,
    startsOn: moved(row.startsOn),
    endsOn: moved(row.endsOn),
  })
  const due = <Row extends { dueOn: string }>(row: Row): Row => ({
    ...row,
    dueOn: moved(row.dueOn),
  })
  return {
    ...source,
    stages: source.stages.map(span),
    activities: source.activities.map(span),
    deliverables: source.deliverables.map(due),
    deadlines: source.deadlines.map(due),
  }
}

/** A number nobody has yet: the same, or with -2, -3 … behind it. It is taken from then on. */
export function freeNumber(number: string, taken: Set<string>): string {
  let free = number
  for (let at = 2; taken.has(free); at++) free = `${number.slice(0, 20 - `-${at}`.length)}-${at}`
  taken.add(free)
  return free
}
