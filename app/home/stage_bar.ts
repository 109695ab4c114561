import { daysBetween } from '#app/workplan/deadlines/deadline_days'

type Dated = { startsOn: string; endsOn: string }
export type StageState = 'past' | 'running' | 'coming'
/** Where a stage lies on the bar, in thousandths of the time from the first start to the last end. */
export type StageOnBar<Stage> = Stage & { state: StageState; start: number; width: number }

export type StageBar<Stage> = {
  stages: StageOnBar<Stage>[]
  /** where today is on the bar, in thousandths; null outside the project's time */
  today: number | null
  running: Stage | null
  /** the next stage to begin, when none runs */
  next: Stage | null
  /** days until the running stage ends or the next begins; 0 is today */
  daysLeft: number | null
}

/** The stages of a project on one line of time. @param day ISO date at the city hall */
export function stageBar<Stage extends Dated>(stages: Stage[], day: string): StageBar<Stage> {
  const first = stages.reduce(
    (least, stage) => (stage.startsOn < least ? stage.startsOn : least),
    '9'
  )
  const last = stages.reduce((most, stage) => (stage.endsOn > most ? stage.endsOn : most), '')
  const days = stages.length > 0 ? daysBetween(first, last) + 1 : 1
  const at = (date: string) => Math.round((daysBetween(first, date) * 1000) / days)
  const isNow = (stage: Dated) => stage.startsOn <= day && day <= stage.endsOn
  const running = stages.find(isNow) ?? null
  const next = running ? null : (stages.find((stage) => stage.startsOn > day) ?? null)
  return {
    stages: stages.map((stage) => ({
      ...stage,
      state: isNow(stage) ? 'running' : stage.endsOn < day ? 'past' : 'coming',
      start: at(stage.startsOn),
      width: Math.max(
        1,
        Math.round(((daysBetween(stage.startsOn, stage.endsOn) + 1) * 1000) / days)
      ),
    })),
    today: stages.length > 0 && first <= day && day <= last ? at(day) : null,
    running,
    next,
    daysLeft: running
      ? daysBetween(day, running.endsOn)
      : next
        ? daysBetween(day, next.startsOn)
        : null,
  }
}
