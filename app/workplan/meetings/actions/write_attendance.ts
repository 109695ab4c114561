import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'
import type { Attendance } from '#app/workplan/meetings/attendance'
import type Meeting from '#app/workplan/meetings/models/meeting'

/**
 * Puts a list of those present in the place of the one that stands. Part of the caller's transaction and event.
 * @throws {RuleBroken} at the field of whoever was not of the group, or did not agree to be named, on that day
 */
export async function writeAttendance(
  meeting: Meeting,
  attendance: readonly Attendance[],
  trx: TransactionClientContract
): Promise<void> {
  await assertOfGroup(meeting, attendance, trx)
  await trx.from('attendances').where('meeting_id', meeting.id).delete()
  if (attendance.length === 0) return
  await trx.table('attendances').multiInsert(
    attendance.map((one) => ({
      meeting_id: meeting.id,
      organisation_id: one.organisationId,
      representative_id: one.representativeId,
      team_role_id: one.teamRoleId,
      guest_name: one.guestName,
      guest_sector: one.guestSector,
      heads: one.heads,
    }))
  )
}

async function assertOfGroup(
  meeting: Meeting,
  attendance: readonly Attendance[],
  trx: TransactionClientContract
) {
  const members = await idsOf(trx, 'local_group_organisations', meeting, 'joined_on', 'left_on')
  const named = await idsOf(trx, 'local_group_representatives', meeting, 'starts_on', 'ends_on')
  for (const { organisationId, representativeId } of attendance) {
    if (representativeId && !named.has(representativeId)) {
      throw new RuleBroken('meetings.not_of_group', {}, `rep_${representativeId}`)
    }
    if (organisationId && !members.has(organisationId)) {
      throw new RuleBroken('meetings.not_of_group', {}, `org_${organisationId}`)
    }
  }
}

/** Rows of the project whose dates hold the meeting's day; of representatives those who agreed to be named. */
async function idsOf(
  trx: TransactionClientContract,
  table: string,
  { projectId, heldOn, endsOn }: Meeting,
  from: string,
  to: string
): Promise<Set<number>> {
  const query = trx
    .from(table)
    .where('project_id', projectId)
    .where(from, '<=', endsOn ?? heldOn)
    .where((open) => open.whereNull(to).orWhere(to, '>=', heldOn))
    .select('id')
  if (table === 'local_group_representatives') {
    query.whereNotNull('consented_on').whereNull('consent_withdrawn_on')
  }
  const rows = await query
  return new Set(rows.map(({ id }) => Number(id)))
}
