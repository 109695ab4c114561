import db from '@adonisjs/lucid/services/db'
import { listOrganisations } from '#app/workplan/local_group/queries/list_organisations'
import { byMeeting, byMember } from '#app/workplan/meetings/attendance_over_time'
import { attendanceOf } from '#app/workplan/meetings/queries/attendance_of'

/** The held meetings of the local group, oldest first, with who came, and each organisation with how often. Three queries. */
export async function localGroupAttendance(projectId: number) {
  const rows = await db
    .from('meetings')
    .where({ project_id: projectId, status: 'held', kind: 'local_group' })
    .select('id', 'title_lt', 'title_en', 'held_on', 'ends_on', 'people_count')
    .orderBy('held_on')
    .orderBy('id')
  const meetings = rows.map((row) => ({
    id: Number(row.id),
    titleLt: row.title_lt as string,
    titleEn: row.title_en as string | null,
    heldOn: row.held_on as string,
    endsOn: row.ends_on as string | null,
    people: Number(row.people_count),
  }))
  const present = await attendanceOf(
    meetings.map(({ id }) => id),
    false
  )
  const members = byMember(await listOrganisations(projectId), meetings, present)
  return { meetings: byMeeting(meetings, present), members }
}
