import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { meetingStates } from '#app/workplan/meetings/meeting_states'
import Meeting from '#app/workplan/meetings/models/meeting'

/** Calls a planned meeting off; it stays in the list of those called off, with the reason. @throws {RuleBroken} */
export function cancelMeeting(
  projectId: number,
  id: number,
  cancelReason: string,
  actor: Actor
): Promise<Meeting> {
  return change(actor, 'meeting.cancelled', async (trx) => {
    const meeting = await lockRow(Meeting, id, trx, { project_id: projectId })
    meetingStates.cancel.assert(meeting, actor)
    return meeting.merge({ status: 'cancelled', cancelReason }).save()
  })
}
