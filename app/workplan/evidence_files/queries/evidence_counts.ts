import db from '@adonisjs/lucid/services/db'
import type { EvidenceKind } from '#app/workplan/evidence_files/models/evidence_file'
import { placeOf, type EvidenceSubjectType } from '#app/workplan/evidence_files/subjects'

export type EvidenceCounts = Partial<Record<EvidenceKind, number>> & { total: number }

/**
 * How many files prove each of many things, by kind; what was taken away does not count. One query.
 * @param ids narrows to these; left out, every subject of the type
 * @returns by the subject's id; what has no file is not in it
 */
export async function evidenceCounts(
  projectId: number,
  type: EvidenceSubjectType,
  ids?: readonly number[]
): Promise<Map<number, EvidenceCounts>> {
  const counts = new Map<number, EvidenceCounts>()
  if (ids?.length === 0) return counts
  const { column } = placeOf(type)
  const query = db
    .from('evidence_files')
    .where('project_id', projectId)
    .whereNotNull(column)
    .whereNull('voided_at')
    .groupBy(column, 'kind')
    .select(`${column} as subject_id`, 'kind')
    .count('* as number_of')
  if (ids) query.whereIn(column, [...ids])
  for (const row of await query) {
    const known = counts.get(Number(row.subject_id)) ?? { total: 0 }
    const number = Number(row.number_of)
    known[row.kind as EvidenceKind] = number
    known.total += number
    counts.set(Number(row.subject_id), known)
  }
  return counts
}
