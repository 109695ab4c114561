import db from '@adonisjs/lucid/services/db'
import type { Sector } from '#app/workplan/local_group/sectors'
import type { Attendance } from '#app/workplan/meetings/attendance'

export type AttendanceRow = Attendance & {
  meetingId: number
  /** null for the team */
  sector: Sector | null
  /** the organisation or the role; a guest stands in `guestName` */
  nameLt: string | null
  nameEn: string | null
  positionLt: string | null
  positionEn: string | null
  /** only for who may see it */
  fullName: string | null
}

/** Who was at each of some meetings. One query. @param isNamed names are asked for only when the reader may see them */
export async function attendanceOf(
  meetingIds: readonly number[],
  isNamed: boolean
): Promise<AttendanceRow[]> {
  if (meetingIds.length === 0) return []
  const query = db
    .from('attendances')
    .leftJoin('local_group_organisations as o', 'o.id', 'attendances.organisation_id')
    .leftJoin('local_group_representatives as r', 'r.id', 'attendances.representative_id')
    .leftJoin('team_roles as t', 't.id', 'attendances.team_role_id')
    .whereIn('meeting_id', [...meetingIds])
    .select('attendances.*', 'o.sector', 'o.name_lt', 'o.name_en')
    .select(
      'r.position_lt',
      'r.position_en',
      't.position_lt as role_lt',
      't.position_en as role_en'
    )
    .orderBy('attendances.id')
  if (isNamed) query.select('r.full_name')
  const rows = await query
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    organisationId: row.organisation_id,
    teamRoleId: row.team_role_id,
    guestName: row.guest_name,
    representativeId: row.representative_id,
    guestSector: row.guest_sector,
    heads: Number(row.heads),
    sector: row.sector ?? row.guest_sector,
    nameLt: row.name_lt ?? row.role_lt,
    nameEn: row.name_en ?? row.role_en,
    positionLt: row.position_lt,
    positionEn: row.position_en,
    fullName: row.full_name ?? null,
  }))
}
