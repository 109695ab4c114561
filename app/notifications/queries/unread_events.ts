import db from '@adonisjs/lucid/services/db'
import { TOLD_EVENTS, type ToldEvent } from '#app/notifications/told_events'

/** What happened in one project since it was last looked at. */
export type UnreadEvents = {
  scope: string
  /** the number of the chain's last event when it was looked at */
  until: number
  events: HappenedEvent[]
}
export type HappenedEvent = {
  scope: string
  sequence: number
  projectId: number
  actorId: number | null
  action: ToldEvent
  subjectId: number
}

/** The events of projects that somebody may have to be told of. Two queries, and one for each project with news. */
export async function unreadEvents(): Promise<UnreadEvents[]> {
  const chains = await db
    .from('audit_chains')
    .leftJoin('event_readings', 'event_readings.scope', 'audit_chains.scope')
    .whereRaw('audit_chains.last_sequence > coalesce(event_readings.last_sequence, 0)')
    .select('audit_chains.scope', 'audit_chains.last_sequence as until')
    .select('event_readings.last_sequence as since')
  const unread: UnreadEvents[] = []
  for (const { scope, until, since } of chains) {
    unread.push({ scope, until, events: await eventsOf(scope, since ?? 0, until) })
  }
  return unread
}

async function eventsOf(scope: string, since: number, until: number): Promise<HappenedEvent[]> {
  const rows = await db
    .from('audit_events')
    .where('scope', scope)
    .where('sequence', '>', since)
    .where('sequence', '<=', until)
    .whereIn('action', Object.keys(TOLD_EVENTS))
    .whereNotNull('project_id')
    .orderBy('sequence')
    .select('scope', 'sequence', 'project_id', 'actor_id', 'action', 'subject_id')
  return rows.map((row) => ({
    scope: row.scope,
    sequence: row.sequence,
    projectId: row.project_id,
    actorId: row.actor_id,
    action: row.action,
    subjectId: row.subject_id,
  }))
}
