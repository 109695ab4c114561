import db from '@adonisjs/lucid/services/db'
import type { ProjectRole } from '#app/identity/permissions'

/** The project a page is in, as the layout needs it. */
export type ProjectInView = {
  id: number
  code: string
  titleLt: string
  titleEn: string
  isSample: boolean
  erdfRateBp: number
}

export type Membership = { project: ProjectInView; roles: Set<ProjectRole> }

/**
 * A project together with the roles a person holds in it on the given day, in one query.
 * @returns null when there is no such project
 */
export async function findMembership(
  projectId: number,
  userId: number,
  day: string
): Promise<Membership | null> {
  const rows = await db
    .from('projects')
    .leftJoin('team_roles', (join) => {
      join
        .on('team_roles.project_id', 'projects.id')
        .andOnVal('team_roles.user_id', userId)
        .andOnVal('team_roles.starts_on', '<=', day)
        .andOn((ends) => {
          ends.onNull('team_roles.ends_on').orOnVal('team_roles.ends_on', '>=', day)
        })
    })
    .where('projects.id', projectId)
    .select(
      'projects.id',
      'code',
      'title_lt',
      'title_en',
      'is_sample',
      'erdf_rate_bp',
      'team_roles.role'
    )
  const first = rows[0]
  if (!first) return null
  return {
    project: {
      id: first.id,
      code: first.code,
      titleLt: first.title_lt,
      titleEn: first.title_en,
      isSample: Boolean(first.is_sample),
      erdfRateBp: first.erdf_rate_bp,
    },
    roles: new Set(rows.map((row) => row.role).filter(Boolean)),
  }
}

/** Every role a person holds in any project on the given day: what counts outside a project. */
export async function findAllRoles(userId: number, day: string): Promise<Set<ProjectRole>> {
  const rows = await db
    .from('team_roles')
    .where('user_id', userId)
    .where('starts_on', '<=', day)
    .where((ends) => ends.whereNull('ends_on').orWhere('ends_on', '>=', day))
    .distinct('role')
  return new Set(rows.map((row) => row.role))
}
