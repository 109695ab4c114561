import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertBelongs } from '#app/workplan/actions/belonging'
import { meetingStates } from '#app/workplan/meetings/meeting_states'
import Meeting, { type MeetingKind } from '#app/workplan/meetings/models/meeting'

export type MeetingForm = {
  kind: MeetingKind
  titleLt: string
  titleEn?: string | null
  heldOn: string
  endsOn?: string | null
  startsAt?: string | null
  endsAt?: string | null
  place?: string | null
  url?: string | null
  ownerRoleId?: number | null
  activityId?: number | null
  agendaLt?: string | null
  agendaEn?: string | null
}

/** Plans a meeting. @throws {RuleBroken} when it ends before it starts, or its owner or activity is not of this project */
export function createMeeting(
  projectId: number,
  form: MeetingForm,
  actor: Actor
): Promise<Meeting> {
  return change(actor, 'meeting.created', async (trx) => {
    const meeting = new Meeting().useTransaction(trx)
    meeting.merge({ projectId, status: 'planned' })
    await putFacts(meeting, form, trx)
    return meeting.save()
  })
}

/**
 * Changes what a planned meeting is to be, or puts right what a held one was.
 * @throws {RuleBroken} when it was called off, or a held one would be still to come   @throws {StaleVersion}
 */
export function updateMeeting(
  projectId: number,
  id: number,
  form: MeetingForm & { rowVersion: number },
  actor: Actor
): Promise<Meeting> {
  return change(actor, 'meeting.updated', async (trx) => {
    const meeting = await lockRow(Meeting, id, trx, { project_id: projectId }, form.rowVersion)
    const isHeld = meeting.status === 'held'
    meetingStates[isHeld ? 'correct' : 'edit'].assert(meeting, actor)
    if (isHeld) assertPast(form.heldOn, actor)
    await putFacts(meeting, form, trx)
    return meeting.save()
  })
}

/** @throws {RuleBroken} for a day that is still to come: nobody can have been there yet */
export function assertPast(heldOn: string, actor: Actor): void {
  if (heldOn > today(actor.now)) throw new RuleBroken('meetings.day_to_come', {}, 'heldOn')
}

/** What the meeting is, put into a row that the caller saves. */
export async function putFacts(
  meeting: Meeting,
  form: MeetingForm,
  trx: TransactionClientContract
): Promise<void> {
  assertInOrder(form)
  await assertBelongs(trx, meeting.projectId, 'activityId', form.activityId)
  await assertBelongs(trx, meeting.projectId, 'ownerRoleId', form.ownerRoleId)
  meeting.merge({
    kind: form.kind,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    heldOn: form.heldOn,
    endsOn: form.endsOn ?? null,
    startsAt: form.startsAt ?? null,
    endsAt: form.endsAt ?? null,
    place: form.place ?? null,
    url: form.url ?? null,
    ownerRoleId: form.ownerRoleId ?? null,
    activityId: form.activityId ?? null,
    agendaLt: form.agendaLt ?? null,
    agendaEn: form.agendaEn ?? null,
  })
}

/** Of one day the hours count; over several days a later hour of an earlier day is no mistake. */
function assertInOrder({ heldOn, endsOn, startsAt, endsAt }: MeetingForm) {
  if (endsOn && endsOn < heldOn) throw new RuleBroken('meetings.ends_before', {}, 'endsOn')
  const isOneDay = !endsOn || endsOn === heldOn
  if (isOneDay && startsAt && endsAt && endsAt < startsAt) {
    throw new RuleBroken('meetings.ends_before', {}, 'endsAt')
  }
}
