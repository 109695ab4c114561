import db from '@adonisjs/lucid/services/db'

/** Submitted expenses of a project by who logged and who submitted them. */
export type Submitted = {
  projectId: number
  loggedBy: number
  submittedBy: number | null
  count: number
}

/** The submitted expenses of every project, counted; one query. */
export async function submittedExpenses(): Promise<Submitted[]> {
  const rows = await db
    .from('expenses')
    .where('status', 'submitted')
    .groupBy('project_id', 'logged_by', 'submitted_by')
    .select('project_id', 'logged_by', 'submitted_by')
    .count('* as number_of')
  return rows.map((row) => ({
    projectId: row.project_id,
    loggedBy: row.logged_by,
    submittedBy: row.submitted_by,
    count: Number(row.number_of),
  }))
}

/** How many wait for one person: what somebody logged or submitted is for others to approve. */
export function waitingFor(
  userId: number,
  projectId: number,
  submitted: readonly Submitted[]
): number {
  return submitted
    .filter((some) => some.projectId === projectId)
    .filter(({ loggedBy, submittedBy }) => loggedBy !== userId && submittedBy !== userId)
    .reduce((sum, { count }) => sum + count, 0)
}
