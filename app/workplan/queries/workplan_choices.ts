import db from '@adonisjs/lucid/services/db'

export type StageChoice = {
  id: number
  number: number
  nameLt: string
  nameEn: string
  startsOn: string
  endsOn: string
}
export type RoleChoice = { id: number; positionLt: string; positionEn: string | null }
export type ActivityChoice = { id: number; number: string; titleLt: string; titleEn: string | null }

/** The stages of a project in their order. */
export async function listStageChoices(projectId: number): Promise<StageChoice[]> {
  const rows = await db
    .from('stages')
    .where('project_id', projectId)
    .select('id', 'number', 'name_lt', 'name_en', 'starts_on', 'ends_on')
    .orderBy('number')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    nameLt: row.name_lt,
    nameEn: row.name_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }))
}

/** Team roles that can own something: those at work on the day, and the one that owns it already. */
export async function listOwnerChoices(
  projectId: number,
  day: string,
  present: number | null
): Promise<RoleChoice[]> {
  const rows = await db
    .from('team_roles')
    .where('project_id', projectId)
    .where((working) => {
      working.where((ends) => ends.whereNull('ends_on').orWhere('ends_on', '>=', day))
      if (present !== null) working.orWhere('id', present)
    })
    .select('id', 'position_lt', 'position_en')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    positionLt: row.position_lt,
    positionEn: row.position_en,
  }))
}

/** Every role the project ever had: what is old has owners who left. */
export async function listEveryRole(projectId: number): Promise<RoleChoice[]> {
  const rows = await db
    .from('team_roles')
    .where('project_id', projectId)
    .select('id', 'position_lt', 'position_en')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    positionLt: row.position_lt,
    positionEn: row.position_en,
  }))
}

/** As above, with everybody who owns an activity already: for a table of them all. */
export async function listEveryOwnerChoice(projectId: number, day: string): Promise<RoleChoice[]> {
  const rows = await db
    .from('team_roles')
    .where('project_id', projectId)
    .where((working) => {
      working
        .where((ends) => ends.whereNull('ends_on').orWhere('ends_on', '>=', day))
        .orWhereIn(
          'id',
          db.from('activities').where('project_id', projectId).select('owner_role_id')
        )
    })
    .select('id', 'position_lt', 'position_en')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    positionLt: row.position_lt,
    positionEn: row.position_en,
  }))
}

/** The activities a deadline can belong to. */
export async function listActivityChoices(projectId: number): Promise<ActivityChoice[]> {
  const rows = await db
    .from('activities')
    .where('project_id', projectId)
    .select('id', 'number', 'title_lt', 'title_en')
    .orderBy('starts_on')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    titleLt: row.title_lt,
    titleEn: row.title_en,
  }))
}
