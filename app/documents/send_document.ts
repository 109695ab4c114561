import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import { record } from '#app/audit_trail/change'
import { attachmentNamed } from '#app/documents/content_disposition'
import type { StoredDocument } from '#app/documents/queries/find_document'

/**
 * Sends a file as it was received, to somebody who was found to be allowed to open it. Opening a sensitive one is written into
 * the trail first.
 */
export async function sendDocument(
  { actor, project, response }: HttpContext,
  document: StoredDocument
) {
  if (document.isSensitive) {
    await record(actor, {
      projectId: project.id,
      action: 'document.opened',
      subjectType: 'document',
      subjectId: document.id,
    })
  }
  const content = await drive.use().getStream(document.storageKey)
  response.header('Content-Type', document.contentType)
  response.header('Content-Length', String(document.sizeBytes))
  response.header('Content-Disposition', attachmentNamed(document.fileName))
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Cache-Control', 'private, no-store')
  return response.stream(content)
}
