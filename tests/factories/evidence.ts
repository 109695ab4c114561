import drive from '@adonisjs/drive/services/main'
import Document from '#app/documents/models/document'
import type User from '#app/identity/models/user'
import EvidenceFile from '#app/workplan/evidence_files/models/evidence_file'
import { PDF } from '#tests/factories/expense_forms'

let serial = 0

/**
 * A PDF that proves what is given (`{ activityId }`, `{ meetingId }`, …); a result unless said otherwise.
 */
export async function createEvidence(
  projectId: number,
  uploader: User,
  { isSensitive = false, ...given }: Partial<EvidenceFile> & { isSensitive?: boolean }
) {
  serial++
  const storageKey = `projects/${projectId}/evidence-${serial}.pdf`
  await drive.use().put(storageKey, PDF)
  const document = await Document.create({
    projectId,
    fileName: `irodymas-${serial}.pdf`,
    storageKey,
    contentType: 'application/pdf',
    sizeBytes: PDF.length,
    sha256: String(serial).padStart(64, 'e'),
    isSensitive,
    uploadedBy: uploader.id,
  })
  return EvidenceFile.create({ projectId, documentId: document.id, kind: 'result', ...given })
}
