import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import {
  placeOf,
  type EvidenceSubject,
  type EvidenceSubjectType,
} from '#app/workplan/evidence_files/subjects'

export type SubjectRow = {
  type: EvidenceSubjectType
  id: number
  mark: string | null
  nameLt: string
  nameEn: string | null
  /** the person who holds the role that owns a deadline; null for everything else */
  ownerUserId: number | null
  /** the person who holds the role that stands in for the owner */
  deputyUserId: number | null
}

/** What a file is about, if it is of this project; null otherwise. One query. */
export async function findEvidenceSubject(
  projectId: number,
  { type, id }: EvidenceSubject,
  client: QueryClientContract = db.connection()
): Promise<SubjectRow | null> {
  const { table, mark, nameLt, nameEn } = placeOf(type)
  const query = client
    .from(table)
    .where(`${table}.project_id`, projectId)
    .where(`${table}.id`, id)
    .select(`${table}.id`, `${table}.${nameLt} as name_lt`, `${table}.${nameEn} as name_en`)
  if (mark) query.select(`${table}.${mark} as mark`)
  if (type === 'deadline') {
    query
      .leftJoin('team_roles as owner', 'owner.id', 'deadlines.owner_role_id')
      .leftJoin('team_roles as deputy', 'deputy.id', 'deadlines.deputy_role_id')
      .select('owner.user_id as owner_user_id', 'deputy.user_id as deputy_user_id')
  }
  const row = await query.first()
  if (!row) return null
  return {
    type,
    id: row.id,
    mark: row.mark ?? null,
    nameLt: row.name_lt,
    nameEn: row.name_en,
    ownerUserId: row.owner_user_id ?? null,
    deputyUserId: row.deputy_user_id ?? null,
  }
}
