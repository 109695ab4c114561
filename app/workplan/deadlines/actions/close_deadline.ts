import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { deadlineStates } from '#app/workplan/deadlines/deadline_states'
import { countProofs } from '#app/workplan/deadlines/queries/count_proofs'
import { deadlineRules } from '#app/workplan/deadlines/queries/deadline_rules'
import Deadline from '#app/workplan/deadlines/models/deadline'

export type Completion = {
  /** ISO date; the day of the act when left out */
  doneOn?: string | null
  completionNote?: string | null
  noProofReason?: string | null
}

/**
 * Writes down that a deadline was met. Where its kind asks for proof there is a file, or a reason why there is none.
 * @throws {RuleBroken} when it is not open any more, the day is still to come, or neither file nor reason is there
 */
export function completeDeadline(
  projectId: number,
  id: number,
  { doneOn, completionNote, noProofReason }: Completion,
  actor: Actor
): Promise<Deadline> {
  const day = today(actor.now)
  return change(actor, 'deadline.completed', async (trx) => {
    if (doneOn && doneOn > day) throw new RuleBroken('workplan.done_in_future', {}, 'doneOn')
    const deadline = await lockRow(Deadline, id, trx, { project_id: projectId })
    deadlineStates.complete.assert(deadline, actor)
    const isProved = (await countProofs(id, trx)) > 0
    const { toProve } = await deadlineRules(projectId, day, trx)
    if (toProve.has(deadline.kind) && !isProved && !noProofReason) {
      throw new RuleBroken('deadlines.proof_needed', {}, 'noProofReason')
    }
    return deadline
      .merge({ status: 'done', doneOn: doneOn ?? day, completionNote: completionNote ?? null })
      .merge({ noProofReason: isProved ? null : (noProofReason ?? null) })
      .save()
  })
}

/** Calls a deadline off; it stays in the list of cancelled ones. @throws {RuleBroken} when it is not open any more */
export function cancelDeadline(projectId: number, id: number, actor: Actor): Promise<Deadline> {
  return change(actor, 'deadline.cancelled', async (trx) => {
    const deadline = await lockRow(Deadline, id, trx, { project_id: projectId })
    deadlineStates.cancel.assert(deadline, actor)
    return deadline.merge({ status: 'cancelled' }).save()
  })
}
