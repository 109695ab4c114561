import { RuleBroken } from '#app/shared/errors'

/** As many as can be looked over, and done while somebody waits. */
export const MOST_AT_ONCE = 200

/**
 * The rows marked in a list: `id.version` of each, as its checkbox says. What is neither is passed over, and a row that
 * is marked twice counts once.
 * @throws {RuleBroken} for none, or for more than can be handled at once
 */
export function markedRows(typed: unknown): { id: number; rowVersion?: number }[] {
  const values = typeof typed === 'object' && typed !== null ? Object.values(typed) : [typed]
  const rows = new Map<number, { id: number; rowVersion?: number }>()
  for (const value of values) {
    const match = /^([1-9]\d{0,9})(?:\.([1-9]\d{0,9}))?$/.exec(String(value))
    if (!match) continue
    const rowVersion = match[2] === undefined ? undefined : Number(match[2])
    rows.set(Number(match[1]), { id: Number(match[1]), rowVersion })
  }
  if (rows.size === 0) throw new RuleBroken('expense_list.bulk.nothing_selected')
  if (rows.size > MOST_AT_ONCE) {
    throw new RuleBroken('expense_list.bulk.too_many', { limit: MOST_AT_ONCE })
  }
  return [...rows.values()]
}
