import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#app/shared/actor'
import { mayProve } from '#app/workplan/evidence_files/may_prove'
import type { SubjectRow } from '#app/workplan/evidence_files/queries/find_evidence_subject'
import { EVIDENCE_SUBJECT_TYPES, placeOf } from '#app/workplan/evidence_files/subjects'

/** Everything of a project that the actor may bring evidence for, by type, in order of number or day. One query. */
export async function listSubjectChoices(actor: Actor, projectId: number): Promise<SubjectRow[]> {
  const [first, ...others] = EVIDENCE_SUBJECT_TYPES.map((type) => {
    const { table, mark, nameLt, nameEn } = placeOf(type)
    const query = db
      .from(table)
      .where(`${table}.project_id`, projectId)
      .select(db.raw('? as type', [type]), `${table}.id`)
      .select(`${table}.${nameLt} as name_lt`, `${table}.${nameEn} as name_en`)
      .select(mark ? `${table}.${mark} as mark` : db.raw("'' as mark"))
    if (type !== 'deadline') {
      return query.select(db.raw('null as owner_user_id'), db.raw('null as deputy_user_id'))
    }
    return query
      .leftJoin('team_roles as owner', 'owner.id', 'deadlines.owner_role_id')
      .leftJoin('team_roles as deputy', 'deputy.id', 'deadlines.deputy_role_id')
      .select('owner.user_id as owner_user_id', 'deputy.user_id as deputy_user_id')
  })
  const rows = await others.reduce((query, other) => query.unionAll(other), first!)
  const byMark = new Intl.Collator('lt', { numeric: true })
  return rows
    .map((row: Record<string, any>): SubjectRow => ({
      type: row.type,
      id: row.id,
      mark: row.mark || null,
      nameLt: row.name_lt,
      nameEn: row.name_en,
      ownerUserId: row.owner_user_id === null ? null : Number(row.owner_user_id),
      deputyUserId: row.deputy_user_id === null ? null : Number(row.deputy_user_id),
    }))
    .filter((row: SubjectRow) => mayProve(actor, row))
    .sort(
      (one: SubjectRow, other: SubjectRow) =>
        EVIDENCE_SUBJECT_TYPES.indexOf(one.type) - EVIDENCE_SUBJECT_TYPES.indexOf(other.type) ||
        byMark.compare(one.mark ?? one.nameLt, other.mark ?? other.nameLt)
    )
}
