import db from '@adonisjs/lucid/services/db'
import { GOAL_TABLES, type GoalSubject } from '#app/workplan/goals/sustainable_goals'

/** The goals that one activity or deliverable serves, in order. */
export async function goalsOf(subject: GoalSubject, id: number): Promise<number[]> {
  const { table, column } = GOAL_TABLES[subject]
  const rows = await db.from(table).where(column, id).select('goal').orderBy('goal')
  return rows.map(({ goal }) => Number(goal))
}
