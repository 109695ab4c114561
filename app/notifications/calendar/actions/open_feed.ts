import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import User from '#app/identity/models/user'
import type { CalendarKind } from '#app/notifications/calendar/calendar_entry'
import CalendarFeed from '#app/notifications/calendar/models/calendar_feed'

/**
 * Makes a person's link, or a new one in place of the old, which then opens nothing.
 * @param hash of the secret that the link carries   @throws {RuleBroken} when it would hold nothing
 */
export function openFeed(kinds: CalendarKind[], hash: string, actor: Actor): Promise<CalendarFeed> {
  assertSome(kinds)
  return change(actor, 'calendar_feed.created', async (trx) => {
    const { id: userId } = await lockRow(User, actor.id!, trx)
    await trx
      .from('calendar_feeds')
      .where('open_for_user_id', userId)
      .update({ open_for_user_id: null, revoked_at: actor.now.slice(0, 19).replace('T', ' ') })
    const feed = new CalendarFeed().useTransaction(trx)
    feed.merge({ userId, openForUserId: userId, tokenHash: hash, kinds })
    return feed.save()
  })
}

/** @throws {RuleBroken} when no kind is chosen */
export function assertSome(kinds: CalendarKind[]): void {
  if (kinds.length === 0) throw new RuleBroken('calendar.no_kind_chosen')
}
