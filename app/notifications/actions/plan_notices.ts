import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#app/shared/today'
import { inTransaction } from '#app/audit_trail/change'
import { openDeadlinesForReminders } from '#app/workplan/deadlines/queries/open_deadlines_for_reminders'
import { appUrl } from '#config/mail'
import { writeNotices } from '#app/notifications/actions/write_notices'
import { DAYS_BEFORE } from '#app/notifications/deadline_steps'
import { submittedExpenses } from '#app/notifications/queries/approvals_waiting'
import { deadlineNotices } from '#app/notifications/queries/deadline_notices'
import { digestNotices, digestWeek } from '#app/notifications/queries/digest_notices'
import { eventNotices } from '#app/notifications/queries/event_notices'
import { freshNotices } from '#app/notifications/queries/fresh_notices'
import { listTeammates } from '#app/notifications/queries/list_teammates'
import { unreadEvents, type UnreadEvents } from '#app/notifications/queries/unread_events'

/**
 * Decides what people are to be told now and writes it, in one transaction: the notices and how far the events were read
 * stand together or not at all. Doing it again, or twice at once, writes nothing twice.
 * @param now ISO instant
 */
export async function planNotices(now: string): Promise<void> {
  const day = today(now)
  const [furthest] = DAYS_BEFORE
  const unread = await unreadEvents()
  const until = DateTime.fromISO(day).plus({ days: furthest }).toISODate()!
  const deadlines = await openDeadlinesForReminders(day, until)
  const teammates = await listTeammates(day)
  const submitted = await submittedExpenses()
  const events = unread.flatMap((chain) => chain.events)
  const week = digestWeek(now)
  const notices = [
    ...deadlineNotices(deadlines),
    ...(await eventNotices(events, { teammates, submitted, day })),
    ...(week ? digestNotices(week, deadlines, submitted, teammates, day) : []),
  ]
  const fresh = await freshNotices(notices)
  if (fresh.length === 0 && unread.length === 0) return
  const host = new URL(appUrl).hostname
  await inTransaction(async (trx) => {
    await writeNotices(fresh, host, now, trx)
    await markRead(unread, trx)
  })
}

async function markRead(unread: readonly UnreadEvents[], trx: TransactionClientContract) {
  for (const { scope, until } of unread) {
    await trx
      .insertQuery()
      .table('event_readings')
      .insert({ scope, last_sequence: 0 })
      .knexQuery.onConflict('scope')
      .ignore()
    await trx
      .from('event_readings')
      .where('scope', scope)
      .where('last_sequence', '<', until)
      .update({ last_sequence: until })
  }
}
