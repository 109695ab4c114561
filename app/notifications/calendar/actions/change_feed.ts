import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertSome } from '#app/notifications/calendar/actions/open_feed'
import type { CalendarKind } from '#app/notifications/calendar/calendar_entry'
import CalendarFeed from '#app/notifications/calendar/models/calendar_feed'

/** Settles what one's feed holds. @throws {RuleBroken} when there is none, or it would hold nothing   @throws {StaleVersion} */
export async function chooseFeedKinds(
  kinds: CalendarKind[],
  rowVersion: number,
  actor: Actor
): Promise<CalendarFeed> {
  assertSome(kinds)
  const id = await openFeedId(actor)
  return change(actor, 'calendar_feed.updated', async (trx) => {
    const feed = await lockRow(CalendarFeed, id, trx, { open_for_user_id: actor.id! }, rowVersion)
    return feed.merge({ kinds }).save()
  })
}

/** Ends one's link: whoever has it gets nothing from now on. @throws {RuleBroken} when there is none */
export async function revokeFeed(actor: Actor): Promise<CalendarFeed> {
  const id = await openFeedId(actor)
  return change(actor, 'calendar_feed.revoked', async (trx) => {
    const feed = await lockRow(CalendarFeed, id, trx, { open_for_user_id: actor.id! })
    return feed.merge({ openForUserId: null, revokedAt: actor.now }).save()
  })
}

async function openFeedId(actor: Actor): Promise<number> {
  const feed = await CalendarFeed.findBy('openForUserId', actor.id!)
  if (!feed) throw new RuleBroken('calendar.no_feed')
  return feed.id
}
