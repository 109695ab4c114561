import db from '@adonisjs/lucid/services/db'
import type { MyProjectRow } from '#app/projects/queries/list_my_projects'
import type { DayLine } from '#app/home/my_day/day_line'
import { whereAllowed } from '#app/home/my_day/queries/day_projects'
import { lineOf } from '#app/home/my_day/queries/expense_lines'

/** Drafts of budgets: for the manager to approve, for finance to finish. One query. */
export async function budgetLines(projects: readonly MyProjectRow[]): Promise<DayLine[]> {
  const approves = whereAllowed(projects, 'budget.approve')
  const drafts = whereAllowed(projects, 'budget.draft')
  const ids = [...new Set([...approves, ...drafts])]
  if (ids.length === 0) return []
  const rows = await db
    .from('budget_versions')
    .whereIn('project_id', ids)
    .where('status', 'draft')
    .groupBy('project_id')
    .select('project_id')
    .min('id as id')
    .count('* as number_of')
  return rows.map((row) =>
    lineOf(
      approves.includes(row.project_id) ? 'budget_to_approve' : 'budget_draft',
      row,
      `/budget/versions/${row.id}`
    )
  )
}

/** Imports that were begun and neither ran nor were given up. One query. */
export async function importLines(projects: readonly MyProjectRow[]): Promise<DayLine[]> {
  const ids = whereAllowed(projects, 'imports.edit')
  if (ids.length === 0) return []
  const rows = await db
    .from('imports')
    .whereIn('project_id', ids)
    .whereIn('status', ['uploaded', 'previewed', 'failed'])
    .groupBy('project_id')
    .select('project_id')
    .count('* as number_of')
  return rows.map((row) => lineOf('imports', row, '/imports'))
}

/** Activities that should have begun or ended by now, for who plans them. One query. */
export async function activityLines(
  projects: readonly MyProjectRow[],
  day: string
): Promise<DayLine[]> {
  const ids = whereAllowed(projects, 'activities.edit')
  if (ids.length === 0) return []
  const rows = await db
    .from('activities')
    .whereIn('project_id', ids)
    .where((behind) => {
      behind
        .where((late) => late.where('status', 'planned').where('starts_on', '<', day))
        .orWhere((late) => late.where('status', 'ongoing').where('ends_on', '<', day))
    })
    .groupBy('project_id')
    .select('project_id')
    .count('* as number_of')
  return rows.map((row) => lineOf('activities_behind', row, '/activities'))
}

/**
 * Progress reports of periods that have ended: to write and hand in, and those that came back, for who writes them.
 * One query.
 */
export async function progressLines(
  projects: readonly MyProjectRow[],
  day: string
): Promise<{ waiting: DayLine[]; cameBack: DayLine[] }> {
  const ids = whereAllowed(projects, 'progress_report.edit')
  if (ids.length === 0) return { waiting: [], cameBack: [] }
  const rows = await db
    .from('reporting_periods')
    .leftJoin('progress_reports', 'progress_reports.period_id', 'reporting_periods.id')
    .whereIn('reporting_periods.project_id', ids)
    .where('reporting_periods.ends_on', '<', day)
    .where((open) => {
      open
        .whereNull('progress_reports.id')
        .orWhereIn('progress_reports.status', ['draft', 'returned'])
    })
    .select('reporting_periods.project_id', 'reporting_periods.id', 'number')
    .select('progress_reports.status')
    .orderBy('reporting_periods.ends_on')
  const line = (key: string, row: Record<string, any>): DayLine => ({
    ...lineOf(key, { ...row, number_of: 1 }, `/periods/${row.id}/progress_report`),
    number: String(row.number),
  })
  return {
    waiting: rows
      .filter(({ status }) => status !== 'returned')
      .map((row) => line(row.status === 'draft' ? 'progress_to_submit' : 'progress_to_write', row)),
    cameBack: rows
      .filter(({ status }) => status === 'returned')
      .map((row) => line('progress_returned', row)),
  }
}
