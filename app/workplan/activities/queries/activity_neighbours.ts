import db from '@adonisjs/lucid/services/db'
import { isBroken, type Dependency } from '#app/workplan/activities/dependencies'
import type { ActivityStatus } from '#app/workplan/activities/activity_states'

/** An activity beside another in the order of the plan. */
export type Neighbour = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  startsOn: string
  endsOn: string
  status: ActivityStatus
  /** the later of the two starts before the earlier one ends */
  isBroken: boolean
}
export type Neighbours = { before: Neighbour[]; after: Neighbour[] }

type Placed = { id: number; startsOn: string; endsOn: string; status: ActivityStatus }

const byNumber = new Intl.Collator('lt', { numeric: true })

/** What an activity starts after, and what waits for it. Two queries. */
export async function activityNeighbours(activity: Placed): Promise<Neighbours> {
  const before = await beside('activity_id', 'depends_on_id', activity.id)
  const after = await beside('depends_on_id', 'activity_id', activity.id)
  return {
    before: before.map((row) => ({ ...row, isBroken: isBroken(activity, row) })),
    after: after.map((row) => ({ ...row, isBroken: isBroken(row, activity) })),
  }
}

/** Every dependency of a project. */
export async function listDependencies(projectId: number): Promise<Dependency[]> {
  const rows = await db
    .from('activity_dependencies')
    .join('activities', 'activities.id', 'activity_dependencies.activity_id')
    .where('activities.project_id', projectId)
    .select('activity_id', 'depends_on_id')
  return rows.map((row) => ({ activityId: row.activity_id, dependsOnId: row.depends_on_id }))
}

async function beside(own: string, other: string, id: number) {
  const rows = await db
    .from('activity_dependencies')
    .join('activities', 'activities.id', `activity_dependencies.${other}`)
    .where(`activity_dependencies.${own}`, id)
    .select('activities.id', 'number', 'title_lt', 'title_en', 'starts_on', 'ends_on', 'status')
  return rows
    .map((row) => ({
      id: row.id as number,
      number: row.number as string,
      titleLt: row.title_lt as string,
      titleEn: row.title_en as string | null,
      startsOn: row.starts_on as string,
      endsOn: row.ends_on as string,
      status: row.status as ActivityStatus,
    }))
    .sort((one, another) => byNumber.compare(one.number, another.number))
}
