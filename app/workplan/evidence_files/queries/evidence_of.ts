import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import type { EvidenceKind } from '#app/workplan/evidence_files/models/evidence_file'
import { placeOf, type EvidenceSubjectType } from '#app/workplan/evidence_files/subjects'

export type EvidenceRow = {
  id: number
  documentId: number
  kind: EvidenceKind
  captionLt: string | null
  captionEn: string | null
  fileName: string
  contentType: string
  sizeBytes: number
  sha256: string
  isSensitive: boolean
  uploadedBy: string
  uploadedAt: string
  /** set when it was taken away */
  voidedAt: string | null
  voidedBy: string | null
  voidReason: string | null
}

/**
 * The files that prove one thing of a project, in the order they came, those taken away among them. One query. Every column is
 * given whoever asks: who shows them asks `mayOpenEvidence` for the sensitive ones.
 */
export async function evidenceOf(
  projectId: number,
  type: EvidenceSubjectType,
  id: number
): Promise<EvidenceRow[]> {
  const rows = await db
    .from('evidence_files')
    .join('documents', 'documents.id', 'evidence_files.document_id')
    .join('users', 'users.id', 'documents.uploaded_by')
    .leftJoin('users as removers', 'removers.id', 'evidence_files.voided_by')
    .where('evidence_files.project_id', projectId)
    .where(`evidence_files.${placeOf(type).column}`, id)
    .select('evidence_files.id', 'document_id', 'kind', 'caption_lt', 'caption_en')
    .select('file_name', 'content_type', 'size_bytes', 'sha256', 'is_sensitive')
    .select('users.full_name', 'documents.created_at', 'voided_at', 'void_reason')
    .select('removers.full_name as voided_by_name')
    .orderBy('evidence_files.id')
  return rows.map(rowOf)
}

function rowOf(row: Record<string, any>): EvidenceRow {
  return {
    id: row.id,
    documentId: row.document_id,
    kind: row.kind,
    captionLt: row.caption_lt,
    captionEn: row.caption_en,
    fileName: row.file_name,
    contentType: row.content_type,
    sizeBytes: Number(row.size_bytes),
    sha256: row.sha256,
    isSensitive: Boolean(row.is_sensitive),
    uploadedBy: row.full_name,
    uploadedAt: instantFromDatabase(row.created_at)!,
    voidedAt: instantFromDatabase(row.voided_at),
    voidedBy: row.voided_by_name,
    voidReason: row.void_reason,
  }
}
