import db from '@adonisjs/lucid/services/db'
import type { Kind } from '#app/notifications/kinds'

export type FailedMail = {
  id: number
  kind: Kind
  to: string
  attempts: number
  error: string | null
}

/** E-mails that were given up, the newest first: the last hundred. */
export async function listFailedMail(): Promise<FailedMail[]> {
  const rows = await db
    .from('notifications')
    .join('users', 'users.id', 'notifications.user_id')
    .where({ channel: 'mail', status: 'failed' })
    .orderBy('notifications.id', 'desc')
    .limit(100)
    .select('notifications.id', 'kind', 'users.email', 'attempts', 'error')
  return rows.map(({ id, kind, email, attempts, error }) => ({
    id,
    kind,
    to: email,
    attempts,
    error,
  }))
}

/** How many e-mails wait and how many were given up. */
export async function countMail(): Promise<{ waiting: number; failed: number }> {
  const rows = await db
    .from('notifications')
    .where('channel', 'mail')
    .whereIn('status', ['waiting', 'claimed', 'failed'])
    .groupBy('status')
    .select('status')
    .count('* as number_of')
  let [waiting, failed] = [0, 0]
  for (const row of rows) {
    if (row.status === 'failed') failed += Number(row.number_of)
    else waiting += Number(row.number_of)
  }
  return { waiting, failed }
}
