import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { deviationStates } from '#app/workplan/risks/deviation_states'
import Deviation from '#app/workplan/risks/models/deviation'

/** Writes down since when a deviation is settled. @throws {RuleBroken} when it is already, or the day cannot be */
export function resolveDeviation(
  projectId: number,
  id: number,
  resolvedOn: string,
  actor: Actor
): Promise<Deviation> {
  return change(actor, deviationStates.resolve.action, async (trx) => {
    const deviation = await lockRow(Deviation, id, trx, { project_id: projectId })
    deviationStates.resolve.assert(deviation, actor)
    if (resolvedOn > today(actor.now)) throw new RuleBroken('risks.day_to_come')
    if (resolvedOn < deviation.noticedOn) {
      throw new RuleBroken('risks.resolved_before_noticed', { day: deviation.noticedOn })
    }
    return deviation.merge({ status: 'resolved', resolvedOn }).save()
  })
}

/** Takes a deviation that was not settled after all up again. @throws {RuleBroken} when it is open */
export function reopenDeviation(projectId: number, id: number, actor: Actor): Promise<Deviation> {
  return change(actor, deviationStates.reopen.action, async (trx) => {
    const deviation = await lockRow(Deviation, id, trx, { project_id: projectId })
    deviationStates.reopen.assert(deviation, actor)
    return deviation.merge({ status: 'open', resolvedOn: null }).save()
  })
}
