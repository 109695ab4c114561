import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import DocumentPolicy from '#app/documents/document_policy'
import { findDocument } from '#app/documents/queries/find_document'
import { sendDocument } from '#app/documents/send_document'

/** A file as it was received. Opening a sensitive one is written into the trail. */
export default class DocumentsController {
  async show(ctx: HttpContext) {
    const { params, project, bouncer } = ctx
    const document = await findDocument(project.id, Number(params.id))
    if (!document || (await bouncer.with(DocumentPolicy).denies('open', document))) {
      throw new Hidden()
    }
    return sendDocument(ctx, document)
  }
}
