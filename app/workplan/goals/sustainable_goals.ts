/** The sustainable development goals of the United Nations by number; their names stand in lang/<locale>/goals.json. */
export const GOALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const

/** What serves goals, and the table and column that say so. */
export const GOAL_TABLES = {
  activity: { table: 'activity_goals', column: 'activity_id' },
  deliverable: { table: 'deliverable_goals', column: 'deliverable_id' },
} as const
export type GoalSubject = keyof typeof GOAL_TABLES

/**
 * Reads the goals that were ticked: nothing, one or a list, each once and in order.
 * @returns null when anything among them is no goal
 */
export function readGoals(ticked: unknown): number[] | null {
  if (ticked === undefined || ticked === null || ticked === '') return []
  const all = Array.isArray(ticked) ? ticked : [ticked]
  const found = new Set<number>()
  for (const one of all) {
    if (typeof one !== 'string' && typeof one !== 'number') return null
    const goal = /^\d{1,2}$/.test(String(one)) ? Number(one) : 0
    if (!(GOALS as readonly number[]).includes(goal)) return null
    found.add(goal)
  }
  return [...found].sort((one, other) => one - other)
}
