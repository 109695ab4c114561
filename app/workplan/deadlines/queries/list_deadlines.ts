import db from '@adonisjs/lucid/services/db'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import { Hidden } from '#app/shared/errors'
import type { DeadlineFilter, Tab } from '#app/workplan/deadlines/deadline_filter'
import { endOfWeek } from '#app/workplan/deadlines/deadline_days'
import { deadlineRow, type DeadlineRow } from '#app/workplan/deadlines/deadline_row'
import {
  deadlineView,
  inTab,
  narrowed,
  selectDeadlines,
} from '#app/workplan/deadlines/queries/select_deadlines'

export type { DeadlineRow } from '#app/workplan/deadlines/deadline_row'
export type OpenDeadlinesWithin = { dueUntil?: string; activityId?: number }

const PAGE_SIZE = 50
const PORTION = 500

/** Open deadlines, the soonest first. @param day ISO date that decides what is late   @param within narrows the list */
export async function listOpenDeadlines(
  projectId: number,
  day: string,
  within: OpenDeadlinesWithin = {}
): Promise<DeadlineRow[]> {
  const query = selectDeadlines(projectId).where('deadlines.status', 'open')
  if (within.dueUntil) query.where('deadlines.due_on', '<=', within.dueUntil)
  if (within.activityId) query.where('deadlines.activity_id', within.activityId)
  const rows = await query.orderBy('deadlines.due_on').orderBy('deadlines.id')
  const view = await deadlineView(projectId, day)
  return rows.map((row) => deadlineRow(row, view))
}

/** One page of what a filter finds: open ones the soonest first, closed ones the latest due first. @param userId the reader */
export async function listDeadlines(
  projectId: number,
  filter: DeadlineFilter,
  userId: number | null,
  day: string,
  cursor: Cursor | null,
  size: number = PAGE_SIZE
): Promise<Page<DeadlineRow>> {
  const query = narrowed(selectDeadlines(projectId), filter, userId)
  const page = await keysetPage<any>(
    inTab(query, filter.tab, day).select('deadlines.due_on as sort_value'),
    {
      column: 'deadlines.due_on',
      idColumn: 'deadlines.id',
      direction: filter.tab === 'done' || filter.tab === 'cancelled' ? 'desc' : 'asc',
      size,
      cursor,
    }
  )
  const view = await deadlineView(projectId, day)
  return { ...page, rows: page.rows.map((row) => deadlineRow(row, view)) }
}

/** Everything a filter finds, in its order, read in portions. */
export async function* everyDeadline(
  projectId: number,
  filter: DeadlineFilter,
  userId: number | null,
  day: string
): AsyncGenerator<DeadlineRow> {
  let after: Cursor | null = null
  do {
    const page: Page<DeadlineRow> = await listDeadlines(
      projectId,
      filter,
      userId,
      day,
      after,
      PORTION
    )
    yield* page.rows
    const last = page.rows.at(-1)
    after = page.next && last ? { value: last.dueOn, id: last.id, towards: 'next' } : null
  } while (after)
}

/** How many deadlines of the filter stand in each tab, in one query. */
export async function countDeadlines(
  projectId: number,
  filter: DeadlineFilter,
  userId: number | null,
  day: string
): Promise<Record<Tab, number>> {
  const week = endOfWeek(day)
  const isOpen = "deadlines.status = 'open'"
  const wanted: [Tab, string, string[]][] = [
    ['open', isOpen, []],
    ['late', `${isOpen} and due_on < ?`, [day]],
    ['this_week', `${isOpen} and due_on between ? and ?`, [day, week]],
    ['coming', `${isOpen} and due_on > ?`, [week]],
    ['done', "deadlines.status = 'done'", []],
    ['cancelled', "deadlines.status = 'cancelled'", []],
  ]
  const row = await narrowed(selectDeadlines(projectId).clearSelect(), filter, userId)
    .select(
      wanted.map(([tab, condition, days]) =>
        db.raw(`sum(case when ${condition} then 1 else 0 end) as ${tab}`, days)
      )
    )
    .first()
  return Object.fromEntries(wanted.map(([tab]) => [tab, Number(row?.[tab] ?? 0)])) as never
}

/** @throws {Hidden} when the project has no such deadline */
export async function findDeadline(
  projectId: number,
  id: number,
  day: string
): Promise<DeadlineRow> {
  const row = await selectDeadlines(projectId).where('deadlines.id', id).first()
  if (!row) throw new Hidden()
  return deadlineRow(row, await deadlineView(projectId, day))
}
