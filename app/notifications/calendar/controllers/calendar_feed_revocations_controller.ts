import type { HttpContext } from '@adonisjs/core/http'
import { revokeFeed } from '#app/notifications/calendar/actions/change_feed'

export default class CalendarFeedRevocationsController {
  async store({ actor, i18n, response, session }: HttpContext) {
    await revokeFeed(actor)
    session.flash('success', i18n.t('calendar.feed_revoked'))
    return response.redirect().status(303).toPath('/account/calendar')
  }
}
