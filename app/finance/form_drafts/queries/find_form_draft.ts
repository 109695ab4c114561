import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { instantFromDatabase, instantToDatabase } from '#app/shared/database/columns'
import type { Actor } from '#app/shared/actor'

/** What was typed into a form and not saved. */
export type FormDraft = { values: Record<string, unknown>; savedAt: string }

/** What a person has typed into a form not longer ago than so many days; null for nothing. */
export async function findFormDraft(
  key: string,
  { id, projectId, now }: Actor,
  days: number
): Promise<FormDraft | null> {
  const oldest = DateTime.fromISO(now).minus({ days }).toISO()
  const row = await db
    .from('form_drafts')
    .where({ user_id: id, project_id: projectId, form_key: key })
    .where('saved_at', '>=', instantToDatabase(oldest)!)
    .first()
  return row ? { values: JSON.parse(row.typed), savedAt: instantFromDatabase(row.saved_at)! } : null
}
