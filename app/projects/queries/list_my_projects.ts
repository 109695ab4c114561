import db from '@adonisjs/lucid/services/db'
import { PROJECT_ROLES, type ProjectRole } from '#app/identity/permissions'

export type MyProjectRow = {
  id: number
  code: string
  titleLt: string
  titleEn: string
  programmeCode: string
  startsOn: string
  endsOn: string
  isSample: boolean
  /** whether the day is within the project's dates */
  isRunning: boolean
  hasEnded: boolean
  /** what the person may be today; empty for an administrator without a part in it */
  roles: ProjectRole[]
  stage: { number: number; nameLt: string; nameEn: string } | null
}

/**
 * The projects a person has a part in on the given day, or all of them for an administrator: those that run first, then
 * the latest. Three queries however many there are.
 */
export async function listMyProjects(
  userId: number,
  isAdmin: boolean,
  day: string
): Promise<MyProjectRow[]> {
  const rolesOf = await rolesByProject(userId, day)
  const query = db
    .from('projects')
    .join('programmes', 'programmes.id', 'projects.programme_id')
    .select('projects.*', 'programmes.code as programme_code')
    .orderBy('projects.starts_on', 'desc')
    .orderBy('projects.code')
  if (!isAdmin) query.whereIn('projects.id', [...rolesOf.keys()])
  const projects = await query
  const stageOf = await stagesRunning(day)
  const rows = projects.map((row) => ({
    id: row.id,
    code: row.code,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    programmeCode: row.programme_code,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    isSample: Boolean(row.is_sample),
    isRunning: row.starts_on <= day && row.ends_on >= day,
    hasEnded: row.ends_on < day,
    roles: rolesOf.get(row.id) ?? [],
    stage: stageOf.get(row.id) ?? null,
  }))
  return rows.sort((a, b) => Number(b.isRunning) - Number(a.isRunning))
}

async function rolesByProject(userId: number, day: string): Promise<Map<number, ProjectRole[]>> {
  const rows = await db
    .from('team_roles')
    .where('user_id', userId)
    .where('starts_on', '<=', day)
    .where((open) => open.whereNull('ends_on').orWhere('ends_on', '>=', day))
    .distinct('project_id', 'role')
  const byProject = new Map<number, ProjectRole[]>()
  for (const role of PROJECT_ROLES) {
    for (const row of rows.filter((held) => held.role === role)) {
      byProject.set(row.project_id, [...(byProject.get(row.project_id) ?? []), role])
    }
  }
  return byProject
}

/** Where stages overlap, the later one counts as running. */
async function stagesRunning(day: string) {
  const rows = await db
    .from('stages')
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .select('project_id', 'number', 'name_lt', 'name_en')
    .orderBy('starts_on')
  return new Map<number, NonNullable<MyProjectRow['stage']>>(
    rows.map((row) => [
      row.project_id,
      { number: row.number, nameLt: row.name_lt, nameEn: row.name_en },
    ])
  )
}
