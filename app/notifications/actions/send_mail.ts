import edge from 'edge.js'
import logger from '@adonisjs/core/services/logger'
import i18nManager from '@adonisjs/i18n/services/main'
import mail from '@adonisjs/mail/services/main'
import db from '@adonisjs/lucid/services/db'
import type { Message } from '@adonisjs/mail'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { breathe } from '#app/shared/breathe'
import { instantToDatabase } from '#app/shared/database/columns'
import { today } from '#app/shared/today'
import { inTransaction } from '#app/audit_trail/change'
import { appUrl, mailTransport } from '#config/mail'
import { changed, claimMail, type ClaimedMail } from '#app/notifications/actions/claim_mail'
import { nextTry } from '#app/notifications/lease'
import { letterOf } from '#app/notifications/letter'
import { findRecipient } from '#app/notifications/queries/find_recipient'

/**
 * Sends every e-mail that is due, one after another, until none is left or the signal says stop. Several workers may do it
 * at once. What a claim means and what happens when a worker dies stands in docs/decisions (exactly once).
 * @param now the clock, asked before each message   @returns how many were sent
 */
export async function sendMail(now: () => string, signal?: AbortSignal): Promise<number> {
  for (let sent = 0; ;) {
    if (signal?.aborted) return sent
    const claimed = await claimMail(now())
    if (!claimed) return sent
    try {
      if (await deliver(claimed, now())) sent += 1
    } catch (error) {
      await postpone(claimed, error, now())
    }
    await breathe()
  }
}

/** @returns false when there is nobody to send it to any more, or when the claim was taken over meanwhile */
async function deliver(claimed: ClaimedMail, now: string): Promise<boolean> {
  const recipient = await findRecipient(claimed, today(now))
  if (!recipient) {
    await settle(claimed, { status: 'dropped' })
    return false
  }
  const { subject, text, html } = await compose(claimed, recipient.locale)
  const write = (message: Message) => {
    message.to(recipient.email).subject(subject).text(text).html(html)
    message.messageId(claimed.messageId)
    message.header('Auto-Submitted', 'auto-generated')
  }
  const sent = { status: 'sent', sent_at: instantToDatabase(now), error: null }
  if (mailTransport === 'mailbox') {
    return inTransaction(async (trx) => {
      if (!(await settle(claimed, sent, trx))) return false
      await mail.use('mailbox').send(write, { trx, now })
      return true
    })
  }
  await mail.use('smtp').send(write)
  return settle(claimed, sent)
}

async function compose(claimed: ClaimedMail, locale: 'lt' | 'en') {
  const i18n = i18nManager.locale(locale)
  const letter = letterOf(claimed, i18n, appUrl)
  const page = { letter, locale, t: i18n.t.bind(i18n), account: `${appUrl}/account/notifications` }
  return {
    subject: letter.subject,
    text: await edge.render('notifications/mail/text', page),
    html: await edge.render('notifications/mail/html', page),
  }
}

/** After a failure: again after a longer pause, or given up and shown to the administrator. */
async function postpone(claimed: ClaimedMail, error: unknown, now: string) {
  const again = nextTry(claimed.attempts, now)
  logger.warn({ notification: claimed.id, attempts: claimed.attempts }, 'an e-mail was not sent')
  await settle(claimed, {
    status: again ? 'waiting' : 'failed',
    error: reasonOf(error),
    ...(again && { due_at: instantToDatabase(again) }),
  })
}

/** Ends a claim, if it is still this worker's. */
async function settle(
  { id, claim }: ClaimedMail,
  values: Record<string, unknown>,
  client: QueryClientContract = db.connection()
): Promise<boolean> {
  const answer = await client
    .from('notifications')
    .where({ id, status: 'claimed', claimed_by: claim })
    .update({ ...values, claimed_by: null, lease_until: null })
  return changed(answer) === 1
}

/** What the mail server said, without the addresses that it repeats. */
function reasonOf(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause ?? error
  const said = cause instanceof Error ? cause.message : String(cause)
  return said.replace(/\S+@\S+/g, '…').slice(0, 500)
}
