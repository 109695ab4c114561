import type { HttpContext } from '@adonisjs/core/http'
import { undoMatch } from '#app/intake/actions/undo_match'

export default class MatchUndoingsController {
  async store({ params, actor, session, i18n, response }: HttpContext) {
    await undoMatch(Number(params.id), actor)
    session.flash('success', i18n.t('reconciliation.undone'))
    return response.redirect().status(303).back()
  }
}
