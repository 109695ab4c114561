import db from '@adonisjs/lucid/services/db'
import { PROJECT_ROLES, type ProjectRole } from '#app/identity/permissions'

export type TeamRoleRow = {
  id: number
  /** null while the person has no account */
  userId: number | null
  fullName: string | null
  role: ProjectRole
  positionLt: string
  positionEn: string | null
  startsOn: string
  endsOn: string | null
  rowVersion: number
}

/**
 * The team of a project in the order of roles: managers first.
 * @param day ISO date: only the roles that hold on it; every role there ever was when left out
 */
export async function listTeam(projectId: number, day?: string): Promise<TeamRoleRow[]> {
  const query = db
    .from('team_roles')
    .leftJoin('users', 'users.id', 'team_roles.user_id')
    .where('team_roles.project_id', projectId)
    .select('team_roles.*', 'users.full_name')
    .orderBy('team_roles.starts_on')
    .orderBy('team_roles.id')
  if (day) {
    query
      .where('team_roles.starts_on', '<=', day)
      .where((open) =>
        open.whereNull('team_roles.ends_on').orWhere('team_roles.ends_on', '>=', day)
      )
  }
  const rows = await query
  return rows
    .map(teamRoleFrom)
    .sort((a, b) => PROJECT_ROLES.indexOf(a.role) - PROJECT_ROLES.indexOf(b.role))
}

function teamRoleFrom(row: Record<string, any>): TeamRoleRow {
  return {
    id: row.id,
    userId: row.user_id,
    fullName: row.full_name,
    role: row.role,
    positionLt: row.position_lt,
    positionEn: row.position_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    rowVersion: row.row_version,
  }
}
