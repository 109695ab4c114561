import type { DeliverableStatus } from '#app/workplan/deliverables/deliverable_states'

export const PLAN_COURSE = ['drafting', 'in_consultation', 'submitted', 'adopted'] as const
export type PlanStage = {
  status: (typeof PLAN_COURSE)[number]
  is: 'done' | 'now' | 'next'
  /** the day it was reached last; drafting from the beginning has none */
  since: string | null
  until: string | null
}

type Taken = { step: string; status: DeliverableStatus; takenOn: string; untilOn: string | null }

/**
 * The four stages of an action plan as it stands: what is behind it, where it is and what is to come. What lay behind a return
 * to drafting is to come again. A plan that was called off stays where it was then.
 * @param steps in the order they were taken
 */
export function planCourse(status: DeliverableStatus, steps: readonly Taken[]): PlanStage[] {
  const lived = steps.filter((taken) => taken.step !== 'cancel')
  const reached = status === 'cancelled' ? (lived.at(-1)?.status ?? 'drafting') : status
  const at = PLAN_COURSE.findIndex((stage) => stage === reached)
  return PLAN_COURSE.map((stage, index) => {
    const last = index <= at ? lived.findLast((taken) => taken.status === stage) : undefined
    const isDone = index < at || (index === at && stage === 'adopted')
    return {
      status: stage,
      is: isDone ? 'done' : index === at ? 'now' : 'next',
      since: last?.takenOn ?? null,
      until: last?.untilOn ?? null,
    }
  })
}
