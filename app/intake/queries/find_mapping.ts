import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#app/shared/actor'
import { isImportField, type Defaults, type Mapping } from '#app/intake/expense_rows/fields'
import { headingsHash } from '#app/intake/expense_rows/headings'

export type RememberedMapping = { mapping: Mapping; defaults: Defaults }

/**
 * What the columns meant the last time the person imported a table with these headings; null the first time. What held where
 * they were silent is remembered for the same project only: its lists are its own.
 */
export async function findMapping(
  headings: readonly string[],
  actor: Actor
): Promise<RememberedMapping | null> {
  const row = await db
    .from('import_mappings')
    .where({ user_id: actor.id!, headings_hash: headingsHash(headings) })
    .select('mapping')
    .first()
  if (!row) return null
  const { mapping, defaults, projectId } = JSON.parse(row.mapping)
  return {
    mapping: headings.map((_heading, at) => (isImportField(mapping[at]) ? mapping[at] : null)),
    defaults: projectId === actor.projectId ? (defaults ?? {}) : {},
  }
}
