import db from '@adonisjs/lucid/services/db'
import type { ProjectRole } from '#app/identity/permissions'

export type UserRow = {
  id: number
  fullName: string
  email: string
  isAdmin: boolean
  isActive: boolean
  expiresOn: string | null
  roles: { project: string; role: ProjectRole }[]
}

/** Every account with the roles it holds today, by name. Two queries however many accounts there are. */
export async function listUsers(day: string): Promise<UserRow[]> {
  const users = await db
    .from('users')
    .select('id', 'full_name', 'email', 'is_admin', 'is_active', 'expires_on')
    .orderBy('full_name')
  const roles = await db
    .from('team_roles')
    .join('projects', 'projects.id', 'team_roles.project_id')
    .whereNotNull('user_id')
    .where('team_roles.starts_on', '<=', day)
    .where((ends) => ends.whereNull('team_roles.ends_on').orWhere('team_roles.ends_on', '>=', day))
    .select('user_id', 'role', 'projects.code')
  return users.map((user) => ({
    id: user.id,
    fullName: user.full_name,
    email: user.email,
    isAdmin: Boolean(user.is_admin),
    isActive: Boolean(user.is_active),
    expiresOn: user.expires_on,
    roles: roles
      .filter((role) => role.user_id === user.id)
      .map((role) => ({ project: role.code, role: role.role })),
  }))
}

/** Accounts that can be put into a team, for a list to choose from. */
export async function listActiveUsers(): Promise<
  { id: number; fullName: string; email: string }[]
> {
  const rows = await db
    .from('users')
    .where('is_active', true)
    .select('id', 'full_name', 'email')
    .orderBy('full_name')
  return rows.map((row) => ({ id: row.id, fullName: row.full_name, email: row.email }))
}
