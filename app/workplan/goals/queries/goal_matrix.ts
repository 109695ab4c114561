import db from '@adonisjs/lucid/services/db'
import { GOAL_TABLES, type GoalSubject } from '#app/workplan/goals/sustainable_goals'

export type GoalRow = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  goals: number[]
}
export type GoalMatrix = Record<GoalSubject, GoalRow[]>

const byNumber = new Intl.Collator('lt', { numeric: true })

/** What serves which goal in a project, without what was called off; two questions. */
export async function goalMatrix(projectId: number): Promise<GoalMatrix> {
  return {
    activity: await rowsOf('activities', 'activity', projectId),
    deliverable: await rowsOf('deliverables', 'deliverable', projectId),
  }
}

async function rowsOf(owners: string, subject: GoalSubject, projectId: number): Promise<GoalRow[]> {
  const { table, column } = GOAL_TABLES[subject]
  const found = await db
    .from(owners)
    .leftJoin(table, `${table}.${column}`, `${owners}.id`)
    .where(`${owners}.project_id`, projectId)
    .whereNot(`${owners}.status`, 'cancelled')
    .select(`${owners}.id`, 'number', 'title_lt', 'title_en', 'goal')
    .orderBy('goal')
  const rows = new Map<number, GoalRow>()
  for (const { id, number, title_lt: titleLt, title_en: titleEn, goal } of found) {
    const row: GoalRow = rows.get(id) ?? { id, number, titleLt, titleEn, goals: [] }
    if (goal !== null) row.goals.push(Number(goal))
    rows.set(id, row)
  }
  return [...rows.values()].sort((one, other) => byNumber.compare(one.number, other.number))
}
