import db from '@adonisjs/lucid/services/db'
import type { Attendable } from '#app/workplan/meetings/attendance'
import type { Sector } from '#app/workplan/local_group/sectors'

export type AttendableOrganisation = {
  id: number
  nameLt: string
  nameEn: string | null
  sector: Sector
  representatives: {
    id: number
    organisationId: number
    positionLt: string
    positionEn: string | null
    fullName: string | null
  }[]
}
export type AttendableRole = { id: number; positionLt: string; positionEn: string | null }
export type AttendanceChoices = Attendable & {
  organisations: AttendableOrganisation[]
  roles: AttendableRole[]
}

/** Who can be listed as present on some days; without days, whoever was ever of the group or the team. Three queries. */
export async function attendanceChoices(
  projectId: number,
  day: { from: string; to: string } | null
): Promise<AttendanceChoices> {
  const dated = (table: string, start: string, end: string) => {
    const query = db.from(table).where('project_id', projectId).orderBy('id')
    if (day) {
      query
        .where(start, '<=', day.to)
        .where((open) => open.whereNull(end).orWhere(end, '>=', day.from))
    }
    return query
  }
  const people = await dated('local_group_representatives', 'starts_on', 'ends_on')
    .whereNotNull('consented_on')
    .whereNull('consent_withdrawn_on')
  const representatives = people.map((row) => ({
    id: Number(row.id),
    organisationId: Number(row.organisation_id),
    positionLt: row.position_lt as string,
    positionEn: row.position_en as string | null,
    fullName: row.full_name as string | null,
  }))
  const rows = await dated('local_group_organisations', 'joined_on', 'left_on')
  const organisations = rows.map((row) => ({
    id: Number(row.id),
    nameLt: row.name_lt,
    nameEn: row.name_en,
    sector: row.sector,
    representatives: representatives.filter(({ organisationId }) => organisationId === row.id),
  }))
  const team = await dated('team_roles', 'starts_on', 'ends_on').whereNot('role', 'auditor')
  const roles = team.map((row) => ({
    id: Number(row.id),
    positionLt: row.position_lt as string,
    positionEn: row.position_en as string | null,
  }))
  return {
    organisations,
    roles,
    organisationIds: organisations.map(({ id }) => id),
    representatives: organisations.flatMap((one) => one.representatives),
    roleIds: roles.map(({ id }) => id),
  }
}
