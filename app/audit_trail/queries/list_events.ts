import db from '@adonisjs/lucid/services/db'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import type { EventFilter } from '#app/audit_trail/event_filter'

export type EventRow = {
  sequence: number
  /** ISO instant, UTC */
  occurredAt: string
  actorName: string
  action: string
  subjectType: string
  subjectId: number
  before: Record<string, unknown>
  after: Record<string, unknown>
  hash: string
}

const PAGE_SIZE = 50
export const EVENT_COLUMNS = [
  'sequence as id',
  'sequence as sort_value',
  'occurred_at',
  'actor_name',
  'action',
  'subject_type',
  'subject_id',
  'before',
  'after',
  'hash',
]

/** One page of a chain's events, newest first. */
export async function listEvents(
  scope: string,
  filter: EventFilter,
  cursor: Cursor | null
): Promise<Page<EventRow>> {
  const query = db.from('audit_events').where('scope', scope).select(EVENT_COLUMNS)
  if (filter.person === 0) query.whereNull('actor_id')
  else if (filter.person !== null) query.where('actor_id', filter.person)
  if (filter.action) query.where('action', filter.action)
  if (filter.subject) query.where('subject_type', filter.subject)
  if (filter.subjectId) query.where('subject_id', filter.subjectId)
  if (filter.since) query.where('occurred_at', '>=', filter.since)
  if (filter.before) query.where('occurred_at', '<', filter.before)
  const page = await keysetPage<any>(query, {
    column: 'sequence',
    idColumn: 'sequence',
    direction: 'desc',
    size: PAGE_SIZE,
    cursor,
  })
  return { ...page, rows: page.rows.map(eventRow) }
}

/** One event by its number, without its contents; null when it is missing. */
export async function findEvent(scope: string, sequence: number) {
  const row = await db
    .from('audit_events')
    .where({ scope, sequence })
    .select('occurred_at', 'actor_name')
    .first()
  return row ? { occurredAt: String(row.occurred_at), actorName: String(row.actor_name) } : null
}

export function eventRow(row: Record<string, any>): EventRow {
  return {
    sequence: Number(row.id),
    occurredAt: row.occurred_at,
    actorName: row.actor_name,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: Number(row.subject_id),
    before: contentsOf(row.before),
    after: contentsOf(row.after),
    hash: row.hash,
  }
}

/** What an event holds; text that somebody tampered with until it cannot be read is shown as it stands. */
function contentsOf(text: string | null): Record<string, unknown> {
  if (!text) return {}
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>
  } catch {}
  return { contents: text }
}
