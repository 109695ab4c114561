import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import type { PublicityStatus } from '#app/workplan/publicity/publicity_states'

export type PublicityRow = {
  id: number
  code: string
  titleLt: string
  titleEn: string
  note: string | null
  dueOn: string | null
  metOn: string | null
  status: PublicityStatus
  /** open after its day */
  isLate: boolean
  rowVersion: number
}

/** A project's duties of publicity in their order. One query. @param day ISO date that decides what is late */
export async function listPublicityChecks(projectId: number, day: string): Promise<PublicityRow[]> {
  const rows = await db
    .from('publicity_checks')
    .where('project_id', projectId)
    .orderBy('position')
    .orderBy('id')
  return rows.map((row) => rowOf(row, day))
}

/** @throws {Hidden} when the project has no such duty */
export async function findPublicityCheck(
  projectId: number,
  id: number,
  day: string
): Promise<PublicityRow> {
  const row = await db.from('publicity_checks').where({ id, project_id: projectId }).first()
  if (!row) throw new Hidden()
  return rowOf(row, day)
}

function rowOf(row: Record<string, any>, day: string): PublicityRow {
  return {
    id: row.id,
    code: row.code,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    note: row.note,
    dueOn: row.due_on,
    metOn: row.met_on,
    status: row.status,
    isLate: row.status === 'open' && row.due_on !== null && row.due_on < day,
    rowVersion: row.row_version,
  }
}
