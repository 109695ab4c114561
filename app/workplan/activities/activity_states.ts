import { defineStates } from '#app/shared/states'
import type Activity from '#app/workplan/activities/models/activity'

export type ActivityStatus = Activity['status']

/** The life of an activity: planned -> ongoing -> done, or cancelled before it is done. Source: design, section 5. */
export const activityStates = defineStates<
  { status: ActivityStatus },
  ActivityStatus,
  'start' | 'finish' | 'cancel'
>({
  start: {
    from: ['planned'],
    to: 'ongoing',
    may: 'activities.edit',
    action: 'activity.started',
  },
  finish: {
    from: ['ongoing'],
    to: 'done',
    may: 'activities.edit',
    action: 'activity.finished',
  },
  cancel: {
    from: ['planned', 'ongoing'],
    to: 'cancelled',
    may: 'activities.edit',
    action: 'activity.cancelled',
  },
})

export type ActivityStep = keyof typeof activityStates
export const ACTIVITY_STEPS = Object.keys(activityStates) as ActivityStep[]

/** The steps that can be taken from a state, in the order of the life. */
export function openSteps(status: ActivityStatus): ActivityStep[] {
  return ACTIVITY_STEPS.filter((step) => activityStates[step].from.includes(status))
}
