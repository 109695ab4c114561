import db from '@adonisjs/lucid/services/db'

export type ExpenseEvent = {
  id: number
  action: string
  /** ISO instant, UTC */
  at: string
  by: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** What happened to an expense, the latest first. */
export async function listExpenseEvents(
  projectId: number,
  expenseId: number
): Promise<ExpenseEvent[]> {
  const rows = await db
    .from('audit_events')
    .where({ project_id: projectId, subject_type: 'expense', subject_id: expenseId })
    .select('id', 'action', 'occurred_at', 'actor_name', 'before', 'after')
    .orderBy('id', 'desc')
    .limit(200)
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    at: row.occurred_at,
    by: row.actor_name,
    before: row.before ? JSON.parse(row.before) : {},
    after: row.after ? JSON.parse(row.after) : {},
  }))
}

/** Names of suppliers by id, as events know suppliers by id only. */
export async function supplierNames(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .from('suppliers')
    .whereIn('id', [...ids])
    .select('id', 'name')
  return new Map(rows.map((row) => [row.id, row.name]))
}
