import db from '@adonisjs/lucid/services/db'

export type StageRow = {
  id: number
  number: number
  nameLt: string
  nameEn: string
  startsOn: string
  endsOn: string
  rowVersion: number
}

/** The stages of a project by number. */
export async function listStages(projectId: number): Promise<StageRow[]> {
  const rows = await db.from('stages').where('project_id', projectId).orderBy('number')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    nameLt: row.name_lt,
    nameEn: row.name_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    rowVersion: row.row_version,
  }))
}
