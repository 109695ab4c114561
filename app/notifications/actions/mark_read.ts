import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { Hidden } from '#app/shared/errors'
import { inTransaction } from '#app/audit_trail/change'
import { countUnread } from '#app/notifications/actions/count_unread'

/** Marks one's own notification as read and says where it is dealt with. @throws {Hidden} when it is not one's own */
export function markRead(id: number, actor: Actor): Promise<{ path: string }> {
  return inTransaction(async (trx) => {
    const own = () => trx.from('notifications').where({ id, user_id: actor.id!, channel: 'inbox' })
    const row = await own().select('path').first()
    if (!row) throw new Hidden()
    await own()
      .whereNull('read_at')
      .update({ read_at: instantToDatabase(actor.now) })
    await countUnread([actor.id!], trx)
    return { path: row.path }
  })
}

/** Marks all of one's own notifications as read. */
export function markAllRead(actor: Actor): Promise<void> {
  return inTransaction(async (trx) => {
    await trx
      .from('notifications')
      .where({ user_id: actor.id!, channel: 'inbox' })
      .whereNull('read_at')
      .update({ read_at: instantToDatabase(actor.now) })
    await countUnread([actor.id!], trx)
  })
}
