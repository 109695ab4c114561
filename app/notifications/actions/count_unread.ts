import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Counts anew what people have not read, and keeps the number with the person: every page reads the person anyway, so the
 * bell costs no query.
 */
export async function countUnread(
  userIds: number[],
  trx: TransactionClientContract
): Promise<void> {
  if (userIds.length === 0) return
  const counted = await trx
    .from('notifications')
    .where('channel', 'inbox')
    .whereNull('read_at')
    .whereIn('user_id', userIds)
    .groupBy('user_id')
    .select('user_id')
    .count('* as number_of')
  const unread = new Map(counted.map((row) => [Number(row.user_id), Number(row.number_of)]))
  for (const id of userIds) {
    await trx
      .from('users')
      .where('id', id)
      .update({ unread_notifications: unread.get(id) ?? 0 })
  }
}
