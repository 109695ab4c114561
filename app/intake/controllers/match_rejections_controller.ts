import type { HttpContext } from '@adonisjs/core/http'
import { rejectMatch } from '#app/intake/actions/reject_match'

export default class MatchRejectionsController {
  async store({ params, actor, session, i18n, response }: HttpContext) {
    await rejectMatch(Number(params.id), actor)
    session.flash('success', i18n.t('reconciliation.rejected'))
    return response.redirect().status(303).back()
  }
}
