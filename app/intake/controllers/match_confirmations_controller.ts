import type { HttpContext } from '@adonisjs/core/http'
import { confirmMatch } from '#app/intake/actions/confirm_match'

export default class MatchConfirmationsController {
  async store({ params, actor, session, i18n, response }: HttpContext) {
    await confirmMatch(Number(params.id), actor)
    session.flash('success', i18n.t('reconciliation.confirmed'))
    return response.redirect().status(303).back()
  }
}
