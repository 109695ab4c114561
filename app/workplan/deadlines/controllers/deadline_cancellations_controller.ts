import type { HttpContext } from '@adonisjs/core/http'
import { cancelDeadline } from '#app/workplan/deadlines/actions/close_deadline'

export default class DeadlineCancellationsController {
  async store({ params, project, actor, session, i18n, response }: HttpContext) {
    await cancelDeadline(project.id, Number(params.id), actor)
    session.flash('success', i18n.t('workplan.deadline_cancelled'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/deadlines`)
  }
}
