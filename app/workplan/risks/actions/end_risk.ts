import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Risk from '#app/workplan/risks/models/risk'
import { riskStates } from '#app/workplan/risks/risk_states'

/** Writes down that what was feared came true. @throws {RuleBroken} when it is not open, or the day is still to come */
export function riskHappened(
  projectId: number,
  id: number,
  happenedOn: string,
  actor: Actor
): Promise<Risk> {
  return change(actor, riskStates.happen.action, async (trx) => {
    const risk = await lockRow(Risk, id, trx, { project_id: projectId })
    riskStates.happen.assert(risk, actor)
    if (happenedOn > today(actor.now)) throw new RuleBroken('risks.day_to_come')
    return risk.merge({ status: 'happened', happenedOn }).save()
  })
}

/** Ends the watch over a risk, today. @throws {RuleBroken} when it is closed already */
export function closeRisk(
  projectId: number,
  id: number,
  closeReason: string,
  actor: Actor
): Promise<Risk> {
  return change(actor, riskStates.close.action, async (trx) => {
    const risk = await lockRow(Risk, id, trx, { project_id: projectId })
    riskStates.close.assert(risk, actor)
    return risk.merge({ status: 'closed', closedOn: today(actor.now), closeReason }).save()
  })
}
