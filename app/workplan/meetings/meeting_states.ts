import { defineStates } from '#app/shared/states'
import type Meeting from '#app/workplan/meetings/models/meeting'

export type MeetingStatus = Meeting['status']

/** The life of a meeting: planned -> held or called off. What a held one says can still be put right. */
export const meetingStates = defineStates<
  { status: MeetingStatus },
  MeetingStatus,
  'edit' | 'hold' | 'correct' | 'cancel'
>({
  edit: {
    from: ['planned'],
    to: 'planned',
    may: 'meetings.edit',
    action: 'meeting.updated',
  },
  hold: {
    from: ['planned'],
    to: 'held',
    may: 'meetings.edit',
    action: 'meeting.held',
  },
  correct: {
    from: ['held'],
    to: 'held',
    may: 'meetings.edit',
    action: 'meeting.corrected',
  },
  cancel: {
    from: ['planned'],
    to: 'cancelled',
    may: 'meetings.edit',
    action: 'meeting.cancelled',
    needs: ['reason'],
  },
})
