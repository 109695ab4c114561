import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import {
  EVIDENCE_SUBJECT_TYPES,
  placeOf,
  type EvidenceSubject,
} from '#app/workplan/evidence_files/subjects'

export type FoundEvidence = {
  id: number
  documentId: number
  isSensitive: boolean
  subject: EvidenceSubject
}

/** @throws {Hidden} when the project has no such evidence */
export async function findEvidenceFile(projectId: number, id: number): Promise<FoundEvidence> {
  const row = await db
    .from('evidence_files')
    .join('documents', 'documents.id', 'evidence_files.document_id')
    .where('evidence_files.project_id', projectId)
    .where('evidence_files.id', id)
    .select('evidence_files.*', 'documents.is_sensitive')
    .first()
  if (!row) throw new Hidden()
  const type = EVIDENCE_SUBJECT_TYPES.find((one) => row[placeOf(one).column] !== null)!
  return {
    id: row.id,
    documentId: row.document_id,
    isSensitive: Boolean(row.is_sensitive),
    subject: { type, id: row[placeOf(type).column] },
  }
}
