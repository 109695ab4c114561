import { defineStates } from '#app/shared/states'
import type Deadline from '#app/workplan/deadlines/models/deadline'

export type DeadlineStatus = Deadline['status']

/** The life of a deadline: open -> done or cancelled. Late is computed from the day, never stored. Source: design, section 5. */
export const deadlineStates = defineStates<
  { status: DeadlineStatus },
  DeadlineStatus,
  'edit' | 'complete' | 'cancel'
>({
  edit: {
    from: ['open'],
    to: 'open',
    may: 'deadlines.edit_own',
    action: 'deadline.updated',
  },
  complete: {
    from: ['open'],
    to: 'done',
    may: 'deadlines.edit_own',
    action: 'deadline.completed',
  },
  cancel: {
    from: ['open'],
    to: 'cancelled',
    may: 'deadlines.edit',
    action: 'deadline.cancelled',
  },
})
