import db from '@adonisjs/lucid/services/db'
import type { Sector } from '#app/workplan/local_group/sectors'
import {
  evidenceCounts,
  type EvidenceCounts,
} from '#app/workplan/evidence_files/queries/evidence_counts'
import { headsOf, organisationsBySector } from '#app/workplan/meetings/attendance'
import type { MeetingKind } from '#app/workplan/meetings/models/meeting'
import { attendanceOf } from '#app/workplan/meetings/queries/attendance_of'

/** A held meeting as a period's report and its workbook tell of it. */
export type MeetingOfPeriod = {
  id: number
  kind: MeetingKind
  titleLt: string
  titleEn: string | null
  heldOn: string
  endsOn: string | null
  place: string | null
  url: string | null
  /** everybody who was there */
  people: number
  /** those of them who are listed; never more than `people` */
  listed: number
  /** organisations that came, each once, the team not among them */
  organisations: number
  sectors: Partial<Record<Sector, number>>
  hasMinutes: boolean
  hasAttendance: boolean
  /** its files by kind */
  files: EvidenceCounts
}

/** The meetings held in a period, in their order. Three queries. @param from ISO date   @param to ISO date, included */
export async function meetingsOfPeriod(
  projectId: number,
  from: string,
  to: string
): Promise<MeetingOfPeriod[]> {
  const rows = await db
    .from('meetings')
    .where({ project_id: projectId, status: 'held' })
    .whereBetween('held_on', [from, to])
    .orderBy('held_on')
    .orderBy('id')
  const ids = rows.map(({ id }) => Number(id))
  const present = Map.groupBy(await attendanceOf(ids, false), ({ meetingId }) => meetingId)
  const counts = await evidenceCounts(projectId, 'meeting', ids)
  return rows.map((row) => {
    const list = present.get(row.id) ?? []
    const sectors = organisationsBySector(list)
    const files = counts.get(row.id) ?? { total: 0 }
    return {
      id: row.id,
      kind: row.kind,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      heldOn: row.held_on,
      endsOn: row.ends_on,
      place: row.place,
      url: row.url,
      people: Number(row.people_count),
      listed: headsOf(list),
      organisations: Object.values(sectors).reduce((sum, count) => sum + count, 0),
      sectors,
      hasMinutes: Boolean(row.minutes_lt || row.minutes_en || files.minutes),
      hasAttendance: list.length > 0 || Boolean(files.attendance),
      files,
    }
  })
}
