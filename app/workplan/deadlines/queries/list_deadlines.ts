import db from '@adonisjs/lucid/services/db'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import { Hidden } from '#app/shared/errors'
import {
  daysBetween,
  daysLate,
  timingOf,
  type DeadlineTiming,
} from '#app/workplan/deadlines/deadline_days'
import type { DeadlineStatus } from '#app/workplan/deadlines/deadline_states'
import type { DeadlineKind } from '#app/workplan/deadlines/models/deadline'

export type DeadlineRow = {
  id: number
  kind: DeadlineKind
  titleLt: string
  titleEn: string | null
  dueOn: string
  status: DeadlineStatus
  doneOn: string | null
  note: string | null
  activityId: number | null
  activityNumber: string | null
  ownerRoleId: number | null
  ownerLt: string | null
  ownerEn: string | null
  ownerUserId: number | null
  rowVersion: number
  timing: DeadlineTiming
  daysLate: number
  /** days from today to the due day; negative when it is past */
  daysLeft: number
}

export type OpenDeadlinesWithin = { dueUntil?: string; activityId?: number }

/** Open deadlines, the soonest first. @param day ISO date that decides what is late   @param within narrows the list */
export async function listOpenDeadlines(
  projectId: number,
  day: string,
  within: OpenDeadlinesWithin = {}
): Promise<DeadlineRow[]> {
  const query = deadlines(projectId).where('deadlines.status', 'open')
  if (within.dueUntil) query.where('deadlines.due_on', '<=', within.dueUntil)
  if (within.activityId) query.where('deadlines.activity_id', within.activityId)
  const rows = await query.orderBy('deadlines.due_on').orderBy('deadlines.id')
  return rows.map((row) => rowOf(row, day))
}

/** One page of the deadlines that are done or cancelled, the latest due first. */
export async function listClosedDeadlines(
  projectId: number,
  status: 'done' | 'cancelled',
  day: string,
  cursor: Cursor | null
): Promise<Page<DeadlineRow>> {
  const query = deadlines(projectId)
    .where('deadlines.status', status)
    .select('deadlines.due_on as sort_value')
  const page = await keysetPage<any>(query, {
    column: 'deadlines.due_on',
    idColumn: 'deadlines.id',
    direction: 'desc',
    size: 50,
    cursor,
  })
  return { ...page, rows: page.rows.map((row) => rowOf(row, day)) }
}

/** How many deadlines there are in each state. */
export async function countDeadlines(projectId: number): Promise<Record<DeadlineStatus, number>> {
  const rows = await db
    .from('deadlines')
    .where('project_id', projectId)
    .groupBy('status')
    .select('status')
    .count('* as number_of')
  const counts = { open: 0, done: 0, cancelled: 0 }
  for (const row of rows) counts[row.status as DeadlineStatus] = Number(row.number_of)
  return counts
}

/** @throws {Hidden} when the project has no such deadline */
export async function findDeadline(
  projectId: number,
  id: number,
  day: string
): Promise<DeadlineRow> {
  const row = await deadlines(projectId).where('deadlines.id', id).first()
  if (!row) throw new Hidden()
  return rowOf(row, day)
}

function deadlines(projectId: number) {
  return db
    .from('deadlines')
    .leftJoin('team_roles', 'team_roles.id', 'deadlines.owner_role_id')
    .leftJoin('activities', 'activities.id', 'deadlines.activity_id')
    .where('deadlines.project_id', projectId)
    .select('deadlines.*', 'position_lt', 'position_en', 'team_roles.user_id as owner_user_id')
    .select('activities.number as activity_number')
}

function rowOf(row: Record<string, any>, day: string): DeadlineRow {
  const dated = { status: row.status, dueOn: row.due_on, doneOn: row.done_on }
  return {
    id: row.id,
    kind: row.kind,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    ...dated,
    note: row.note,
    activityId: row.activity_id,
    activityNumber: row.activity_number,
    ownerRoleId: row.owner_role_id,
    ownerLt: row.position_lt,
    ownerEn: row.position_en,
    ownerUserId: row.owner_user_id,
    rowVersion: row.row_version,
    timing: timingOf(dated, day),
    daysLate: daysLate(dated, day),
    daysLeft: daysBetween(day, row.due_on),
  }
}
