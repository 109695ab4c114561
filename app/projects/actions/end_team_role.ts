import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import TeamRole from '#app/identity/models/team_role'
import Project from '#app/projects/models/project'
import { assertManaged, firstUnmanagedDay } from '#app/projects/actions/keep_managed'

/**
 * Takes a role away from today's end on. Nothing is deleted: the row keeps who might do what until then.
 * @throws {RuleBroken} when it has not begun, has ended, or the project would be left without a manager
 */
export function endTeamRole(projectId: number, id: number, actor: Actor): Promise<TeamRole> {
  return change(actor, 'team_role.ended', async (trx) => {
    await lockRow(Project, projectId, trx)
    const row = await lockRow(TeamRole, id, trx, { project_id: projectId })
    const day = today(actor.now)
    if (row.startsOn > day) throw new RuleBroken('projects.team.not_begun')
    if (row.endsOn !== null && row.endsOn <= day) throw new RuleBroken('projects.team.has_ended')
    const managedUntil = await firstUnmanagedDay(projectId, actor.now, trx)
    await row.merge({ endsOn: day }).save()
    await assertManaged(projectId, managedUntil, actor.now, trx)
    return row
  })
}
