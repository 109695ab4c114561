import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { firstDayWithout, type Period } from '#app/projects/periods'

/**
 * The first day, from now on, on which nobody with a working account manages the project; null when there is none.
 * Only a manager appoints a team, so a project without one is locked for good.
 * @param now ISO instant
 */
export async function firstUnmanagedDay(
  projectId: number,
  now: string,
  trx: TransactionClientContract
): Promise<string | null> {
  const rows = await trx
    .from('team_roles')
    .join('users', 'users.id', 'team_roles.user_id')
    .where({ 'team_roles.project_id': projectId, 'team_roles.role': 'manager' })
    .where('users.is_active', true)
    .select('team_roles.starts_on', 'team_roles.ends_on', 'users.expires_on')
  return firstDayWithout(rows.map(periodOf), today(now))
}

/**
 * Refuses a change that leaves the project without a manager earlier than before the change.
 * @param managedUntil firstUnmanagedDay before the change   @throws {RuleBroken}
 */
export async function assertManaged(
  projectId: number,
  managedUntil: string | null,
  now: string,
  trx: TransactionClientContract
) {
  const day = await firstUnmanagedDay(projectId, now, trx)
  const isEarlier = day !== null && (managedUntil === null || day < managedUntil)
  if (isEarlier) throw new RuleBroken('projects.team.last_manager', { day }, 'endsOn')
}

/** A role works no longer than its account. */
function periodOf(row: Record<string, any>): Period {
  const ends = [row.ends_on, row.expires_on].filter((end) => end !== null).sort()
  return { from: row.starts_on, to: ends[0] ?? null }
}
