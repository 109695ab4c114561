import db from '@adonisjs/lucid/services/db'

export type ProgrammeRow = {
  id: number
  code: string
  nameLt: string
  nameEn: string
  fundLt: string
  fundEn: string
  startsOn: string
  endsOn: string
  rowVersion: number
}

const COLUMNS = [
  'id',
  'code',
  'name_lt',
  'name_en',
  'fund_lt',
  'fund_en',
  'starts_on',
  'ends_on',
  'row_version',
]

/** Every programme, the latest first, with how many projects follow it and how many rules wait to be checked. */
export async function listProgrammes(): Promise<
  (ProgrammeRow & { projects: number; unconfirmed: number })[]
> {
  const rows = await db
    .from('programmes')
    .select(COLUMNS)
    .select(
      db.from('projects').whereColumn('programme_id', 'programmes.id').count('*').as('projects')
    )
    .select(
      db
        .from('programme_rules')
        .whereColumn('programme_id', 'programmes.id')
        .where('is_confirmed', false)
        .count('*')
        .as('unconfirmed')
    )
    .orderBy('starts_on', 'desc')
    .orderBy('code')
  return rows.map((row) => ({
    ...programmeFrom(row),
    projects: Number(row.projects),
    unconfirmed: Number(row.unconfirmed),
  }))
}

/** @returns null when there is no such programme */
export async function findProgramme(id: number): Promise<ProgrammeRow | null> {
  const row = await db.from('programmes').where('id', id).select(COLUMNS).first()
  return row ? programmeFrom(row) : null
}

function programmeFrom(row: Record<string, any>): ProgrammeRow {
  return {
    id: row.id,
    code: row.code,
    nameLt: row.name_lt,
    nameEn: row.name_en,
    fundLt: row.fund_lt,
    fundEn: row.fund_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    rowVersion: row.row_version,
  }
}
