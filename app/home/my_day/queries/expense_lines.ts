import db from '@adonisjs/lucid/services/db'
import { toCents } from '#app/money/cents'
import type { MyProjectRow } from '#app/projects/queries/list_my_projects'
import { lacking } from '#app/finance/expense_list/queries/list_expenses'
import type { DayLine } from '#app/home/my_day/day_line'
import { whereAllowed } from '#app/home/my_day/queries/day_projects'

/** Expenses that wait for the reader's approval: not what the same person logged or submitted. One query. */
export async function approvalLines(
  projects: readonly MyProjectRow[],
  userId: number
): Promise<DayLine[]> {
  const ids = whereAllowed(projects, 'expenses.approve')
  if (ids.length === 0) return []
  const rows = await db
    .from('expenses')
    .whereIn('project_id', ids)
    .where('status', 'submitted')
    .where('logged_by', '<>', userId)
    .where((by) => by.whereNull('submitted_by').orWhere('submitted_by', '<>', userId))
    .groupBy('project_id')
    .select('project_id')
    .count('* as number_of')
    .sum('declared_cents as cents')
  return rows.map((row) => ({
    ...lineOf('to_approve', row, '/expenses?status=submitted'),
    cents: toCents(row.cents),
  }))
}

/** Drafts to finish and expenses that came back, for who edits them. One query. */
export async function ownExpenseLines(
  projects: readonly MyProjectRow[]
): Promise<{ waiting: DayLine[]; cameBack: DayLine[] }> {
  const ids = whereAllowed(projects, 'expenses.edit')
  if (ids.length === 0) return { waiting: [], cameBack: [] }
  const rows = await db
    .from('expenses')
    .whereIn('project_id', ids)
    .whereIn('status', ['draft', 'returned'])
    .groupBy('project_id', 'status')
    .select('project_id', 'status')
    .count('* as number_of')
  const of = (status: string, key: string) =>
    rows
      .filter((row) => row.status === status)
      .map((row) => lineOf(key, row, `/expenses?status=${status}`))
  return { waiting: of('draft', 'drafts'), cameBack: of('returned', 'returned') }
}

/** Expenses without their proofs or without a day of payment, for who attaches them. Two queries. */
export async function lackingLines(projects: readonly MyProjectRow[]): Promise<DayLine[]> {
  const ids = whereAllowed(projects, 'documents.edit')
  if (ids.length === 0) return []
  const lines: DayLine[] = []
  for (const lack of ['documents', 'payment'] as const) {
    const query = db
      .from('expenses')
      .whereIn('expenses.project_id', ids)
      .groupBy('expenses.project_id')
      .select('expenses.project_id')
      .count('* as number_of')
    lacking(query, lack)
    for (const row of await query) {
      lines.push(lineOf(`without_${lack}`, row, `/expenses?missing=${lack}`))
    }
  }
  return lines
}

export function lineOf(key: string, row: Record<string, any>, page: string): DayLine {
  const { project_id: projectId, number_of: count } = row
  return { key, projectId, count: Number(count), href: `/projects/${projectId}${page}` }
}
