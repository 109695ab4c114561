import type { HttpContext } from '@adonisjs/core/http'
import { cancelCommunicationItem } from '#app/workplan/communication/actions/close_communication_item'

export default class CommunicationCancellationsController {
  async store({ params, project, actor, session, i18n, response }: HttpContext) {
    await cancelCommunicationItem(project.id, Number(params.id), actor)
    session.flash('success', i18n.t('communication.cancelled'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/communication`)
  }
}
