import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import PublicityCheck from '#app/workplan/publicity/models/publicity_check'
import { publicityStates } from '#app/workplan/publicity/publicity_states'

/**
 * Writes down that a duty is met. There must be evidence: a photo, a screen shot.
 * @throws {RuleBroken} without evidence, on a day to come, or when it is settled already
 */
export function meetDuty(
  projectId: number,
  id: number,
  { metOn, note }: { metOn: string; note?: string | null },
  actor: Actor
): Promise<PublicityCheck> {
  return change(actor, 'publicity_check.met', async (trx) => {
    if (metOn > today(actor.now)) throw new RuleBroken('publicity.met_in_future', {}, 'metOn')
    const check = await lockRow(PublicityCheck, id, trx, { project_id: projectId })
    publicityStates.meet.assert(check, actor)
    const proof = await trx
      .from('evidence_files')
      .where('publicity_check_id', id)
      .whereNull('voided_at')
      .first()
    if (!proof) throw new RuleBroken('publicity.bring_evidence', {}, 'metOn')
    return check.merge({ status: 'met', metOn, note: note ?? null }).save()
  })
}

/** Says that a duty does not apply, and why. @throws {RuleBroken} when it is settled already */
export function exemptDuty(
  projectId: number,
  id: number,
  reason: string,
  actor: Actor
): Promise<PublicityCheck> {
  return change(actor, 'publicity_check.exempted', async (trx) => {
    const check = await lockRow(PublicityCheck, id, trx, { project_id: projectId })
    publicityStates.exempt.assert(check, actor)
    return check.merge({ status: 'not_needed', note: reason }).save()
  })
}

/** Takes back that a duty is settled. @throws {RuleBroken} when it is open */
export function reopenDuty(projectId: number, id: number, actor: Actor): Promise<PublicityCheck> {
  return change(actor, 'publicity_check.reopened', async (trx) => {
    const check = await lockRow(PublicityCheck, id, trx, { project_id: projectId })
    publicityStates.reopen.assert(check, actor)
    return check.merge({ status: 'open', metOn: null, note: null }).save()
  })
}

/** Moves the day a duty is to be met by. @throws {StaleVersion} */
export function moveDuty(
  projectId: number,
  id: number,
  { dueOn, rowVersion }: { dueOn?: string | null; rowVersion: number },
  actor: Actor
): Promise<PublicityCheck> {
  return change(actor, 'publicity_check.updated', async (trx) => {
    const within = { project_id: projectId }
    const check = await lockRow(PublicityCheck, id, trx, within, rowVersion)
    return check.merge({ dueOn: dueOn ?? null }).save()
  })
}
