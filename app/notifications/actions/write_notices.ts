import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { instantToDatabase } from '#app/shared/database/columns'
import { countUnread } from '#app/notifications/actions/count_unread'
import { CHOICES, PREFERENCE, readUnwanted, type Unwanted } from '#app/notifications/preferences'
import { messageIdOf, type Notice } from '#app/notifications/notice'
import type { Channel } from '#app/notifications/kinds'

const AT_ONCE = 50

/**
 * Writes what people are to be told, each in the channels they chose. What was written before for the same occasion is left
 * as it is, whoever writes it: two workers that plan at once write it once.
 * @param host what stands behind the @ of Message-IDs   @param now ISO instant
 */
export async function writeNotices(
  notices: readonly Notice[],
  host: string,
  now: string,
  trx: TransactionClientContract
): Promise<void> {
  const unwanted = await unwantedBy([...new Set(notices.map(({ userId }) => userId))], trx)
  const rows = notices.flatMap((notice) =>
    CHOICES.filter(({ kind }) => kind === notice.kind)
      .filter(({ name }) => !unwanted.get(notice.userId)?.has(name))
      .map(({ channel }) => rowOf(notice, channel, host, now))
  )
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await trx
      .insertQuery()
      .table('notifications')
      .insert(rows.slice(from, from + AT_ONCE))
      .knexQuery.onConflict(['user_id', 'occasion', 'channel'])
      .ignore()
  }
  const readers = rows.filter(({ channel }) => channel === 'inbox').map((row) => row.user_id)
  await countUnread([...new Set(readers)], trx)
}

function rowOf(notice: Notice, channel: Channel, host: string, now: string) {
  const instant = instantToDatabase(now)
  const isMail = channel === 'mail'
  return {
    user_id: notice.userId,
    occasion: notice.occasion,
    channel,
    kind: notice.kind,
    project_id: notice.projectId,
    path: notice.path,
    facts: JSON.stringify(notice.facts),
    status: isMail ? 'waiting' : 'sent',
    due_at: instant,
    message_id: isMail ? messageIdOf(notice, channel, host) : null,
    sent_at: isMail ? null : instant,
    created_at: instant,
  }
}

async function unwantedBy(
  userIds: number[],
  trx: TransactionClientContract
): Promise<Map<number, Unwanted>> {
  const rows = await trx
    .from('user_preferences')
    .where('name', PREFERENCE)
    .whereIn('user_id', userIds)
    .select('user_id', 'value')
  return new Map(rows.map((row) => [row.user_id, readUnwanted(row.value)]))
}
