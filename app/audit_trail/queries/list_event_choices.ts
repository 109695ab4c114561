import db from '@adonisjs/lucid/services/db'

/** What a chain can be filtered by: who acted in it, what was done, to what. */
export async function listEventChoices(scope: string) {
  const people = await db
    .from('audit_events')
    .where('scope', scope)
    .groupBy('actor_id')
    .select('actor_id')
    .max('actor_name as name')
  const acts = await db
    .from('audit_events')
    .where('scope', scope)
    .distinct('action', 'subject_type')
  return {
    people: people
      .map((row) => ({ id: Number(row.actor_id ?? 0), name: String(row.name) }))
      .sort((one, other) => one.name.localeCompare(other.name, 'lt')),
    actions: [...new Set(acts.map((row) => String(row.action)))].sort(),
    subjects: [...new Set(acts.map((row) => String(row.subject_type)))].sort(),
  }
}
