import db from '@adonisjs/lucid/services/db'
import { CHOICES } from '#app/notifications/preferences'
import type { Notice } from '#app/notifications/notice'

const AT_ONCE = 200

/**
 * Those of which something is not written yet, so that a quiet hour writes nothing. Only spares work: that nothing is
 * written twice is what the table's key sees to.
 */
export async function freshNotices(notices: readonly Notice[]): Promise<Notice[]> {
  const written = new Map<string, number>()
  const users = [...new Set(notices.map(({ userId }) => userId))]
  const occasions = [...new Set(notices.map(({ occasion }) => occasion))]
  for (let from = 0; from < occasions.length; from += AT_ONCE) {
    const rows = await db
      .from('notifications')
      .whereIn('user_id', users)
      .whereIn('occasion', occasions.slice(from, from + AT_ONCE))
      .groupBy('user_id', 'occasion')
      .select('user_id', 'occasion')
      .count('* as number_of')
    for (const row of rows) written.set(`${row.user_id}|${row.occasion}`, Number(row.number_of))
  }
  return notices.filter(({ userId, occasion, kind }) => {
    const channels = CHOICES.filter((choice) => choice.kind === kind).length
    return (written.get(`${userId}|${occasion}`) ?? 0) < channels
  })
}
