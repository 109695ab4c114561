import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import { Hidden } from '#app/shared/errors'
import { record } from '#app/audit_trail/change'
import { attachmentNamed } from '#app/documents/content_disposition'
import DocumentPolicy from '#app/documents/document_policy'
import { findDocument } from '#app/documents/queries/find_document'

/** A file as it was received. Opening a sensitive one is written into the trail. */
export default class DocumentsController {
  async show({ params, actor, project, bouncer, response }: HttpContext) {
    const document = await findDocument(project.id, Number(params.id))
    if (!document || (await bouncer.with(DocumentPolicy).denies('open', document))) {
      throw new Hidden()
    }
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
}
