import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#app/shared/actor'
import { today } from '#app/shared/today'
import { isAllowed } from '#app/identity/permissions'

/** Something that waits for the reader: the word for it, how many, and the page under the project that lists them. */
export type Waiting = { key: string; count: number; page: string }

/** What waits for this person in the project, each only with the permission to do it. Two queries at most. */
export async function whatWaits(projectId: number, actor: Actor): Promise<Waiting[]> {
  const approves = isAllowed(actor, 'expenses.approve')
  const logs = isAllowed(actor, 'expenses.edit')
  const waiting: Waiting[] = []
  if (approves || logs) {
    const expenses = await countExpenses(projectId, actor.id)
    if (approves) {
      waiting.push({
        key: 'to_approve',
        count: expenses.toApprove,
        page: '/expenses?status=submitted',
      })
    }
    if (logs) {
      waiting.push({ key: 'returned', count: expenses.returned, page: '/expenses?status=returned' })
      waiting.push({ key: 'drafts', count: expenses.drafts, page: '/expenses?status=draft' })
    }
  }
  if (isAllowed(actor, 'activities.edit')) {
    const count = await countActivitiesBehind(projectId, today(actor.now))
    waiting.push({ key: 'activities_behind', count, page: '/activities' })
  }
  return waiting.filter(({ count }) => count > 0)
}

/** Four eyes: what somebody logged or submitted does not wait for the same person's approval. */
async function countExpenses(projectId: number, personId: number | null) {
  const rows = await db
    .from('expenses')
    .where('project_id', projectId)
    .whereIn('status', ['draft', 'returned', 'submitted'])
    .where((open) => {
      open.whereIn('status', ['draft', 'returned']).orWhere((foreign) => {
        foreign.where('logged_by', '<>', personId ?? 0)
        foreign.where((by) =>
          by.whereNull('submitted_by').orWhere('submitted_by', '<>', personId ?? 0)
        )
      })
    })
    .groupBy('status')
    .select('status')
    .count('* as number_of')
  const count = (status: string) =>
    Number(rows.find((row) => row.status === status)?.number_of ?? 0)
  return { toApprove: count('submitted'), returned: count('returned'), drafts: count('draft') }
}

/** Activities that should have begun or ended by now and have not. */
async function countActivitiesBehind(projectId: number, day: string): Promise<number> {
  const row = await db
    .from('activities')
    .where('project_id', projectId)
    .where((behind) => {
      behind
        .where((late) => late.where('status', 'planned').where('starts_on', '<', day))
        .orWhere((late) => late.where('status', 'ongoing').where('ends_on', '<', day))
    })
    .count('* as number_of')
    .first()
  return Number(row?.number_of ?? 0)
}
