import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { Hidden } from '#app/shared/errors'

export type PersonRow = {
  id: number
  code: string
  /** null when there is none, or when the reader may not see names */
  fullName: string | null
  positionLt: string
  positionEn: string | null
  employedFrom: string
  employedTo: string | null
  rowVersion: number
}

/** The people of a project: whoever has or had an assignment in it, by position. */
export async function listStaff(projectId: number, seesNames: boolean): Promise<PersonRow[]> {
  const rows = await peopleOf(projectId, db.connection()).orderBy('position_lt').orderBy('code')
  return rows.map((row) => personRow(row, seesNames))
}

/** @throws {Hidden} for somebody of another project */
export async function findPerson(
  projectId: number,
  id: number,
  seesNames: boolean,
  client: QueryClientContract = db.connection()
): Promise<PersonRow> {
  const row = await peopleOf(projectId, client).where('id', id).first()
  if (!row) throw new Hidden()
  return personRow(row, seesNames)
}

function peopleOf(projectId: number, client: QueryClientContract) {
  const assigned = client
    .from('staff_assignments')
    .where('project_id', projectId)
    .select('employee_id')
  return client.from('employees').whereIn('id', assigned)
}

function personRow(row: Record<string, any>, seesNames: boolean): PersonRow {
  return {
    id: row.id,
    code: row.code,
    fullName: seesNames ? row.full_name : null,
    positionLt: row.position_lt,
    positionEn: row.position_en,
    employedFrom: row.employed_from,
    employedTo: row.employed_to,
    rowVersion: row.row_version,
  }
}
