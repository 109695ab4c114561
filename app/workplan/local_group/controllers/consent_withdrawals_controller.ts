import type { HttpContext } from '@adonisjs/core/http'
import { withdrawConsent } from '#app/workplan/local_group/actions/withdraw_consent'

export default class ConsentWithdrawalsController {
  async store({ params, project, actor, session, i18n, response }: HttpContext) {
    await withdrawConsent(project.id, Number(params.id), actor)
    session.flash('success', i18n.t('local_group.withdrawn_saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/local-group`)
  }
}
