import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import TeamRole from '#app/identity/models/team_role'
import User from '#app/identity/models/user'
import type { ProjectRole } from '#app/identity/permissions'
import Project from '#app/projects/models/project'
import { assertManaged, firstUnmanagedDay } from '#app/projects/actions/keep_managed'
import { assertInOrder, overlap } from '#app/projects/periods'

export type TeamRoleForm = {
  /** null while the person has no account */
  userId?: number | null
  positionLt: string
  positionEn?: string | null
  startsOn: string
  endsOn?: string | null
}

/** @throws {RuleBroken} when an auditor's role has no end, or the person holds the role on one of the days already */
export function createTeamRole(
  projectId: number,
  form: TeamRoleForm & { role: ProjectRole },
  actor: Actor
): Promise<TeamRole> {
  return change(actor, 'team_role.created', async (trx) => {
    await lockRow(Project, projectId, trx)
    const row = new TeamRole().useTransaction(trx).merge({ projectId, role: form.role })
    return save(row, form, trx)
  })
}

/**
 * Changes a role's dates or position. Which role it is stays, and whose it is once somebody has it: another role is a new
 * row, so that who might do what on a past day can always be told.
 * @throws {RuleBroken} as createTeamRole, and when the project would be left without a manager   @throws {StaleVersion}
 */
export function updateTeamRole(
  projectId: number,
  id: number,
  form: TeamRoleForm & { rowVersion: number },
  actor: Actor
): Promise<TeamRole> {
  return change(actor, 'team_role.updated', async (trx) => {
    await lockRow(Project, projectId, trx)
    const row = await lockRow(TeamRole, id, trx, { project_id: projectId }, form.rowVersion)
    const managedUntil = await firstUnmanagedDay(projectId, actor.now, trx)
    await save(row, { ...form, userId: row.userId ?? form.userId }, trx)
    await assertManaged(projectId, managedUntil, actor.now, trx)
    return row
  })
}

/** @param field the form field that named the account   @throws {RuleBroken} when it is not there or is closed */
export async function assertAccountWorks(
  userId: number,
  field: string,
  trx: TransactionClientContract
) {
  const user = await User.find(userId, { client: trx })
  if (!user?.isActive) throw new RuleBroken('projects.team.no_account', {}, field)
}

/** The project stays locked meanwhile: two changes of one team wait for each other. */
async function save(
  row: TeamRole,
  form: TeamRoleForm,
  trx: TransactionClientContract
): Promise<TeamRole> {
  const userId = form.userId ?? null
  const endsOn = form.endsOn ?? null
  assertInOrder({ from: form.startsOn, to: endsOn }, 'endsOn')
  if (row.role === 'auditor' && endsOn === null) {
    throw new RuleBroken('projects.team.auditor_ends', {}, 'endsOn')
  }
  if (userId !== null && userId !== row.userId) await assertAccountWorks(userId, 'userId', trx)
  row.merge({
    userId,
    positionLt: form.positionLt,
    positionEn: form.positionEn ?? null,
    startsOn: form.startsOn,
    endsOn,
  })
  if (userId !== null) await assertHeldOnce(row, trx)
  return row.save()
}

async function assertHeldOnce(row: TeamRole, trx: TransactionClientContract) {
  const same = await TeamRole.query({ client: trx }).where({
    project_id: row.projectId,
    user_id: row.userId,
    role: row.role,
  })
  const clash = same
    .filter(({ id }) => id !== row.id)
    .some((other) =>
      overlap({ from: row.startsOn, to: row.endsOn }, { from: other.startsOn, to: other.endsOn })
    )
  if (clash) throw new RuleBroken('projects.team.held_already', {}, 'startsOn')
}
