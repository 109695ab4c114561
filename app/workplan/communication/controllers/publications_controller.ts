import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { publishCommunicationItem } from '#app/workplan/communication/actions/close_communication_item'
import { publicationValidator } from '#app/workplan/communication/communication_validator'
import { showCommunicationItem } from '#app/workplan/communication/controllers/communication_page'
import { findCommunicationItem } from '#app/workplan/communication/queries/list_communication_items'

export default class PublicationsController {
  async store(ctx: HttpContext) {
    const { params, project, request, actor, session, i18n, response } = ctx
    const { id } = await findCommunicationItem(project.id, Number(params.id))
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(publicationValidator)
        const { publishedOn, publishedUrl: url, publishedReach: reach } = typed
        await publishCommunicationItem(project.id, id, { publishedOn, url, reach }, actor)
        session.flash('success', i18n.t('communication.published'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/communication/${id}`)
      },
      () => showCommunicationItem(ctx, id)
    )
  }
}
