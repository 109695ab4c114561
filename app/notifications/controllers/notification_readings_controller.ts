import type { HttpContext } from '@adonisjs/core/http'
import { markAllRead, markRead } from '#app/notifications/actions/mark_read'

/** Reading one's notifications: opening one marks it and leads to where it is dealt with. */
export default class NotificationReadingsController {
  async store({ params, actor, request, response }: HttpContext) {
    const { path } = await markRead(Number(params.id), actor)
    const stays = request.input('stay') !== undefined
    return response
      .redirect()
      .status(303)
      .toPath(stays ? '/notifications' : path)
  }

  async storeAll({ actor, session, i18n, response }: HttpContext) {
    await markAllRead(actor)
    session.flash('success', i18n.t('notifications.all_read'))
    return response.redirect().status(303).toPath('/notifications')
  }
}
