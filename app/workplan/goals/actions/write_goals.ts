import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Note } from '#app/audit_trail/change'
import { GOAL_TABLES, type GoalSubject } from '#app/workplan/goals/sustainable_goals'

/**
 * Writes which goals an activity or a deliverable serves, within the change that saves it; what changed is noted in its event.
 * @param goals numbers 1 to 17
 */
export async function writeGoals(
  trx: TransactionClientContract,
  subject: GoalSubject,
  id: number,
  goals: readonly number[],
  note: Note
): Promise<void> {
  const { table, column } = GOAL_TABLES[subject]
  const rows = await trx.from(table).where(column, id).select('goal').orderBy('goal')
  const before = rows.map(({ goal }) => Number(goal))
  const gone = before.filter((goal) => !goals.includes(goal))
  const added = goals.filter((goal) => !before.includes(goal))
  if (gone.length === 0 && added.length === 0) return
  if (gone.length) await trx.from(table).where(column, id).whereIn('goal', gone).delete()
  if (added.length) {
    await trx.table(table).multiInsert(added.map((goal) => ({ [column]: id, goal })))
  }
  note({ goals: goals.length ? goals.join(', ') : '–' })
}
