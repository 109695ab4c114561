import db from '@adonisjs/lucid/services/db'
import { SENSITIVE, SUBJECTS } from '#app/audit_trail/subjects'

export type Name = { mark: string; nameLt: string | null; nameEn: string | null }
/** Ids by type: what is to be looked up. */
export type Wanted = Map<string, Set<number>>
/** Names by 'type:id'. */
export type Names = Map<string, Name>

/** The names of many things of many kinds in one query. What is gone, or has no name of its own, is left out. */
export async function namesOf(wanted: Wanted): Promise<Names> {
  const queries = [...wanted]
    .filter(([type, ids]) => SUBJECTS[type] && ids.size > 0)
    .map(([type, ids]) => nameQuery(type, [...ids]))
  const [first, ...others] = queries
  if (!first) return new Map()
  const rows = await others.reduce((query, other) => query.unionAll(other), first)
  return new Map(
    rows.map((row: Record<string, any>) => [
      `${row.type}:${row.id}`,
      { mark: String(row.mark ?? ''), nameLt: row.name_lt, nameEn: row.name_en },
    ])
  )
}

function nameQuery(type: string, ids: number[]) {
  const { table, mark, nameLt, nameEn } = SUBJECTS[type]!
  const column = (name: string | undefined, as: string) =>
    name ? db.raw('?? as ??', [name, as]) : db.raw('null as ??', [as])
  return db
    .from(table)
    .whereIn('id', ids)
    .select(db.raw('? as ??', [type, 'type']), 'id')
    .select(column(mark, 'mark'), column(nameLt, 'name_lt'), column(nameEn, 'name_en'))
}

/**
 * Which of the wanted rows hold personal data, as 'type:id'. One that is gone counts as well: nobody can say any more that
 * it did not. One query a kind that can be.
 */
export async function sensitiveAmong(wanted: Wanted): Promise<Set<string>> {
  const found = new Set<string>()
  for (const [type, { table, always }] of Object.entries(SENSITIVE)) {
    const ids = [...(wanted.get(type) ?? [])]
    if (always) for (const id of ids) found.add(`${type}:${id}`)
    if (ids.length === 0 || always) continue
    const rows = await db.from(table).whereIn('id', ids).where('is_sensitive', false).select('id')
    const open = new Set(rows.map((row) => Number(row.id)))
    for (const id of ids) if (!open.has(Number(id))) found.add(`${type}:${id}`)
  }
  return found
}
