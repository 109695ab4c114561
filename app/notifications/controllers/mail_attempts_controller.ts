import type { HttpContext } from '@adonisjs/core/http'
import { tryMailAgain } from '#app/notifications/actions/try_mail_again'

export default class MailAttemptsController {
  async store({ params, actor, session, i18n, response }: HttpContext) {
    await tryMailAgain(Number(params.id), actor)
    session.flash('success', i18n.t('notifications.jobs.waits_again'))
    return response.redirect().status(303).toPath('/jobs')
  }
}
