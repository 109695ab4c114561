import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change, type Note } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { headsOf, type Attendance } from '#app/workplan/meetings/attendance'
import { writeAttendance } from '#app/workplan/meetings/actions/write_attendance'
import { assertPast, putFacts, type MeetingForm } from '#app/workplan/meetings/actions/save_meeting'
import { meetingStates } from '#app/workplan/meetings/meeting_states'
import Meeting from '#app/workplan/meetings/models/meeting'

export type Outcome = {
  /** everybody who was there */
  peopleCount: number
  minutesLt?: string | null
  minutesEn?: string | null
  decisionsLt?: string | null
  decisionsEn?: string | null
  /** those of them who are listed */
  attendance: Attendance[]
}

/**
 * Writes down that a planned meeting was held: how many came, who, what was said and decided.
 * @throws {RuleBroken} when it is not planned any more, is still to come, or more are listed than came
 * @throws {StaleVersion}
 */
export function holdMeeting(
  projectId: number,
  id: number,
  form: Outcome & { rowVersion: number },
  actor: Actor
): Promise<Meeting> {
  return change(actor, 'meeting.held', async (trx, note) => {
    const meeting = await lockRow(Meeting, id, trx, { project_id: projectId }, form.rowVersion)
    meetingStates.hold.assert(meeting, actor)
    return settle(meeting, form, actor, trx, note)
  })
}

/** Puts right what a held meeting says of its outcome. @throws {RuleBroken}   @throws {StaleVersion} */
export function correctMeeting(
  projectId: number,
  id: number,
  form: Outcome & { rowVersion: number },
  actor: Actor
): Promise<Meeting> {
  return change(actor, 'meeting.corrected', async (trx, note) => {
    const meeting = await lockRow(Meeting, id, trx, { project_id: projectId }, form.rowVersion)
    meetingStates.correct.assert(meeting, actor)
    return settle(meeting, form, actor, trx, note)
  })
}

/** Logs a meeting that nobody had planned here, in one go. @throws {RuleBroken} as holding does */
export function logMeeting(
  projectId: number,
  form: MeetingForm & Outcome,
  actor: Actor
): Promise<Meeting> {
  return change(actor, 'meeting.logged', async (trx, note) => {
    const meeting = new Meeting().useTransaction(trx)
    meeting.merge({ projectId, status: 'planned' })
    await putFacts(meeting, form, trx)
    return settle(meeting, form, actor, trx, note)
  })
}

/** The trail tells how many are listed, never who: names can be asked back, the trail cannot be changed. */
async function settle(
  meeting: Meeting,
  { attendance, peopleCount, minutesLt, minutesEn, decisionsLt, decisionsEn }: Outcome,
  actor: Actor,
  trx: TransactionClientContract,
  note: Note
): Promise<Meeting> {
  assertPast(meeting.heldOn, actor)
  const listed = headsOf(attendance)
  if (listed > peopleCount) {
    throw new RuleBroken('meetings.fewer_than_listed', { listed }, 'peopleCount')
  }
  await meeting
    .merge({ status: 'held', peopleCount })
    .merge({ minutesLt: minutesLt ?? null, minutesEn: minutesEn ?? null })
    .merge({ decisionsLt: decisionsLt ?? null, decisionsEn: decisionsEn ?? null })
    .save()
  await writeAttendance(meeting, attendance, trx)
  note({ listedCount: listed })
  return meeting
}
