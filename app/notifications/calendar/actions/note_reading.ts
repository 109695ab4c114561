import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { instantToDatabase } from '#app/shared/database/columns'
import type { OpenFeed } from '#app/notifications/calendar/queries/find_feed'

const EVERY_MINUTES = 5

/** Remembers when a feed was last read, to the five minutes: nothing of the business, so it leaves no event. */
export async function noteReading({ id, lastReadAt }: OpenFeed, now: string): Promise<void> {
  const minutes = lastReadAt
    ? DateTime.fromISO(now).diff(DateTime.fromISO(lastReadAt)).as('minutes')
    : EVERY_MINUTES
  if (minutes < EVERY_MINUTES) return
  await db
    .from('calendar_feeds')
    .where('id', id)
    .update({ last_read_at: instantToDatabase(now) })
}
