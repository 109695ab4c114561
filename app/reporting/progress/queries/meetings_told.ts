import db from '@adonisjs/lucid/services/db'

export type MeetingTold = {
  id: number
  kind: 'local_group' | 'transnational' | 'online' | 'other'
  titleLt: string
  titleEn: string | null
  heldOn: string
  endsOn: string | null
  place: string | null
  people: number | null
  hasMinutes: boolean
  hasAttendance: boolean
}

/** Meetings that were held in the period, with whether they are minuted and attended on paper. Two queries. */
export async function meetingsTold(
  projectId: number,
  from: string,
  to: string
): Promise<MeetingTold[]> {
  const rows = await db
    .from('meetings')
    .where({ project_id: projectId, status: 'held' })
    .whereBetween('held_on', [from, to])
    .orderBy('held_on')
    .orderBy('id')
  const files = await db
    .from('evidence_files')
    .where('project_id', projectId)
    .whereIn('kind', ['minutes', 'attendance'])
    .whereNotNull('meeting_id')
    .distinct('meeting_id', 'kind')
  const proven = new Set(files.map((file) => `${file.kind}:${file.meeting_id}`))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    heldOn: row.held_on,
    endsOn: row.ends_on,
    place: row.place,
    people: row.people_count,
    hasMinutes: Boolean(row.minutes_lt || row.minutes_en) || proven.has(`minutes:${row.id}`),
    hasAttendance: row.people_count !== null || proven.has(`attendance:${row.id}`),
  }))
}
