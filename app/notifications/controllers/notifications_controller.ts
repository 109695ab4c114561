import type { HttpContext } from '@adonisjs/core/http'
import { sentenceOf } from '#app/notifications/letter'
import { listInbox } from '#app/notifications/queries/list_inbox'

export default class NotificationsController {
  async index({ view, actor, i18n }: HttpContext) {
    const rows = await listInbox(actor)
    const notifications = rows.map((row) => ({
      ...row,
      text: row.isVisible ? sentenceOf(row.kind, row.facts, i18n) : null,
    }))
    return view.render('notifications/notifications/index', { notifications })
  }
}
