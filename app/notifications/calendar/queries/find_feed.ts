import db from '@adonisjs/lucid/services/db'
import type { Locale } from '#app/shared/locale'
import { instantFromDatabase } from '#app/shared/database/columns'
import { isCalendarKind, type CalendarKind } from '#app/notifications/calendar/calendar_entry'

export type OpenFeed = {
  id: number
  userId: number
  locale: Locale
  kinds: CalendarKind[]
  lastReadAt: string | null
}

/** The feed that a link opens, while neither it nor its person's account has ended. @param day ISO date */
export async function findOpenFeed(hash: string, day: string): Promise<OpenFeed | null> {
  const row = await db
    .from('calendar_feeds')
    .join('users', 'users.id', 'calendar_feeds.open_for_user_id')
    .where('token_hash', hash)
    .where('is_active', true)
    .where((works) => works.whereNull('expires_on').orWhere('expires_on', '>=', day))
    .select('calendar_feeds.id', 'user_id', 'locale', 'kinds', 'last_read_at')
    .first()
  if (!row) return null
  return {
    id: row.id,
    userId: row.user_id,
    locale: row.locale,
    kinds: String(row.kinds).split(',').filter(isCalendarKind),
    lastReadAt: instantFromDatabase(row.last_read_at),
  }
}
