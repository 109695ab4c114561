import db from '@adonisjs/lucid/services/db'
import { eventRow, EVENT_COLUMNS, type EventRow } from '#app/audit_trail/queries/list_events'

/** One thing whose history is told; with `action` only that act of it. */
export type Told = { type: string; id: number; action?: string }

const LONGEST = 200

/** What happened to one thing, and to others that belong to its history, the latest first. */
export async function subjectEvents(projectId: number, told: readonly Told[]): Promise<EventRow[]> {
  const rows = await db
    .from('audit_events')
    .where('scope', `project:${projectId}`)
    .where((any) => {
      for (const { type, id, action } of told) {
        any.orWhere((one) => {
          one.where({ subject_type: type, subject_id: id })
          if (action) one.where('action', action)
        })
      }
    })
    .select(EVENT_COLUMNS)
    .orderBy('sequence', 'desc')
    .limit(LONGEST)
  return rows.map(eventRow)
}
