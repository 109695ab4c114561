import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#app/audit_trail/change'
import type User from '#app/identity/models/user'
import { runReminders as run } from '#app/notifications/actions/run_reminders'
import { writeNotices } from '#app/notifications/actions/write_notices'

/** Plans and sends everything that is due at an instant, in this process. @param now ISO instant */
export function runReminders(now: string): Promise<number> {
  return run(() => now)
}

/** Lets so many e-mails wait for somebody, each with an occasion of its own. */
export function waitingMail(user: User, count: number, now: string): Promise<void> {
  const notices = Array.from({ length: count }, (_, at) => ({
    userId: user.id,
    occasion: `test:${user.id}:${at}`,
    kind: 'weekly_digest' as const,
    projectId: null,
    path: '/',
    facts: {},
  }))
  return inTransaction((trx) => writeNotices(notices, 'example.org', now, trx))
}

/**
 * A notification in somebody's inbox, an e-mail that was sent and one that was given up, for pages that show them.
 * @returns the rows' ids by the word that stands before them in an address
 */
export async function toldSomebody(user: User) {
  const now = '2021-05-03T09:00:00.000Z'
  await waitingMail(user, 2, now)
  const told = {
    userId: user.id,
    occasion: `test:inbox:${user.id}`,
    kind: 'deadline_soon' as const,
    projectId: null,
    path: '/',
    facts: { titleLt: 'Terminas', dueOn: '2021-05-17', days: 14 },
  }
  await inTransaction((trx) => writeNotices([told], 'example.org', now, trx))
  const own = (channel: string) =>
    db.from('notifications').where({ user_id: user.id, channel }).orderBy('id')
  const [first, second] = await own('mail')
  const [inbox] = await own('inbox')
  await db.from('notifications').where('id', first.id).update({ status: 'failed', attempts: 7 })
  const [message] = await db
    .table('mailbox_messages')
    .insert({
      message_id: second.message_id,
      to_address: user.email,
      subject: 'Jūsų savaitė',
      body_text: 'Kas laukia jūsų.',
      body_html:
        '<!doctype html><html lang="lt"><title>Jūsų savaitė</title><p>Kas laukia jūsų.</p>',
      sent_at: '2021-05-03 09:00:00',
    })
    .returning('id')
  const id = Number(typeof message === 'object' ? message.id : message)
  return { mailbox: id, mail: Number(first.id), notifications: Number(inbox.id) }
}
