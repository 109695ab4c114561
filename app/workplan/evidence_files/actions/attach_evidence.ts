import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import type { CheckedFile } from '#app/documents/incoming_files'
import Document from '#app/documents/models/document'
import { withStoredFiles, type StoredFile } from '#app/documents/stored_files'
import EvidenceFile, { type EvidenceKind } from '#app/workplan/evidence_files/models/evidence_file'
import { findEvidenceSubject } from '#app/workplan/evidence_files/queries/find_evidence_subject'
import {
  isAlwaysSensitive,
  placeOf,
  type EvidenceSubject,
} from '#app/workplan/evidence_files/subjects'

export type NewEvidence = {
  files: readonly CheckedFile[]
  kind: EvidenceKind
  captionLt?: string | null
  captionEn?: string | null
  /** holds personal data; a list of who attended always does */
  isSensitive?: boolean
}

/**
 * Keeps files as the proof of one thing of the plan, in whatever state that is: a controller may ask for one years later.
 * What proves it by content already is left out. One event, about the first file, that names them all.
 * @throws {RuleBroken} when the project has no such thing, or when it has all of the files
 */
export function attachEvidence(
  projectId: number,
  subject: EvidenceSubject,
  { files, ...about }: NewEvidence,
  actor: Actor
): Promise<EvidenceFile> {
  const isSensitive = about.isSensitive || isAlwaysSensitive(about.kind)
  return withStoredFiles(projectId, files, (stored, keep) =>
    change(actor, 'evidence_file.attached', async (trx, note) => {
      if (!(await findEvidenceSubject(projectId, subject, trx))) {
        throw new RuleBroken('workplan.choose_from_list', {}, 'subject')
      }
      const fresh = await notYetAttached(projectId, subject, stored, trx)
      if (fresh.length === 0) throw new RuleBroken('evidence_files.attached_already', {}, 'files')
      const saved: EvidenceFile[] = []
      for (const file of fresh) {
        const document = await saveDocument(file, projectId, isSensitive, actor, trx)
        saved.push(await saveEvidence(document, subject, about, trx))
        keep(file.storageKey)
      }
      note({
        documents: fresh.map(({ fileName, sha256 }) => ({
          name: isSensitive ? null : fileName,
          kind: about.kind,
          sha256,
        })),
      })
      return saved[0]!
    })
  )
}

async function notYetAttached(
  projectId: number,
  { type, id }: EvidenceSubject,
  stored: readonly StoredFile[],
  trx: TransactionClientContract
): Promise<StoredFile[]> {
  const rows = await trx
    .from('evidence_files')
    .join('documents', 'documents.id', 'evidence_files.document_id')
    .where('evidence_files.project_id', projectId)
    .where(`evidence_files.${placeOf(type).column}`, id)
    .whereNull('voided_at')
    .select('sha256')
  const present = new Set(rows.map((row) => String(row.sha256)))
  return stored.filter(({ sha256 }) => !present.has(sha256) && present.add(sha256))
}

function saveDocument(
  file: StoredFile,
  projectId: number,
  isSensitive: boolean,
  actor: Actor,
  trx: TransactionClientContract
): Promise<Document> {
  const { fileName, storageKey, contentType, sizeBytes, sha256 } = file
  return new Document()
    .useTransaction(trx)
    .merge({ projectId, fileName, storageKey, contentType, sizeBytes, sha256 })
    .merge({ isSensitive, uploadedBy: actor.id! })
    .save()
}

const POINTS_BY = {
  activity: 'activityId',
  deadline: 'deadlineId',
  deliverable: 'deliverableId',
  indicator_value: 'indicatorValueId',
  meeting: 'meetingId',
  communication_item: 'communicationItemId',
  publicity_check: 'publicityCheckId',
} as const satisfies Record<EvidenceSubject['type'], keyof EvidenceFile>

function saveEvidence(
  document: Document,
  { type, id }: EvidenceSubject,
  { kind, captionLt, captionEn }: Omit<NewEvidence, 'files'>,
  trx: TransactionClientContract
): Promise<EvidenceFile> {
  return new EvidenceFile()
    .useTransaction(trx)
    .merge({ projectId: document.projectId, documentId: document.id, kind, [POINTS_BY[type]]: id })
    .merge({ captionLt: captionLt ?? null, captionEn: captionEn ?? null })
    .save()
}
