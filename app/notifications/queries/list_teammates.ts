import db from '@adonisjs/lucid/services/db'
import { PERMISSIONS, type Permission, type ProjectRole } from '#app/identity/permissions'

/** Somebody who works on a project on a day, with a working account. */
export type Teammate = {
  userId: number
  projectId: number
  projectCode: string
  role: ProjectRole
}

/** Everybody who has a role in any project on the day and an account that works. @param day ISO date */
export async function listTeammates(day: string): Promise<Teammate[]> {
  const rows = await db
    .from('team_roles')
    .join('users', 'users.id', 'team_roles.user_id')
    .join('projects', 'projects.id', 'team_roles.project_id')
    .where('users.is_active', true)
    .where((works) => works.whereNull('users.expires_on').orWhere('users.expires_on', '>=', day))
    .where('team_roles.starts_on', '<=', day)
    .where((ends) => ends.whereNull('team_roles.ends_on').orWhere('team_roles.ends_on', '>=', day))
    .orderBy('team_roles.project_id')
    .orderBy('users.id')
    .select('users.id as user_id', 'team_roles.project_id', 'projects.code', 'team_roles.role')
  return rows.map((row) => ({
    userId: row.user_id,
    projectId: row.project_id,
    projectCode: row.code,
    role: row.role,
  }))
}

/** Those of a project who hold a permission there, each once. */
export function whoMay(
  teammates: readonly Teammate[],
  projectId: number,
  permission: Permission
): number[] {
  const roles: readonly string[] = PERMISSIONS[permission]
  const holders = teammates.filter(
    (mate) => mate.projectId === projectId && roles.includes(mate.role)
  )
  return [...new Set(holders.map(({ userId }) => userId))]
}

/** Those of a project who have one of the roles there, each once. */
export function inRoles(
  teammates: readonly Teammate[],
  projectId: number,
  roles: readonly ProjectRole[]
): number[] {
  const held = teammates.filter((mate) => mate.projectId === projectId && roles.includes(mate.role))
  return [...new Set(held.map(({ userId }) => userId))]
}
