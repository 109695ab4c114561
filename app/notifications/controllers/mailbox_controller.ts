import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor } from '#app/shared/database/keyset'
import { Hidden } from '#app/shared/errors'
import { mailTransport } from '#config/mail'
import { findMessage, listMailbox } from '#app/notifications/queries/mailbox'

/** A letter may be styled and nothing else: no script, no picture, no form, nothing from anywhere. */
const LETTER_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** What was sent while no mail server is set; with one there is no such page. */
export default class MailboxController {
  async index({ view, request }: HttpContext) {
    this.requireMailbox()
    const page = await listMailbox(decodeCursor(request.input('cursor')))
    return view.render('notifications/mailbox/index', page)
  }

  async show({ view, params }: HttpContext) {
    this.requireMailbox()
    return view.render('notifications/mailbox/show', { message: await findMessage(params.id) })
  }

  async letter({ params, response }: HttpContext) {
    this.requireMailbox()
    const { html } = await findMessage(params.id)
    response.header('Content-Security-Policy', LETTER_POLICY)
    response.header('X-Frame-Options', 'SAMEORIGIN')
    return response.type('html').send(html)
  }

  private requireMailbox() {
    if (mailTransport !== 'mailbox') throw new Hidden()
  }
}
