import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { deadlineStates } from '#app/workplan/deadlines/deadline_states'
import Deadline from '#app/workplan/deadlines/models/deadline'

/**
 * Writes down that a deadline was met.
 * @param doneOn ISO date; the day of the act when left out
 * @throws {RuleBroken} when it is not open any more or the day is still to come
 */
export function completeDeadline(
  projectId: number,
  id: number,
  doneOn: string | null,
  actor: Actor
): Promise<Deadline> {
  const day = today(actor.now)
  return change(actor, 'deadline.completed', async (trx) => {
    if (doneOn && doneOn > day) throw new RuleBroken('workplan.done_in_future', {}, 'doneOn')
    const deadline = await lockRow(Deadline, id, trx, { project_id: projectId })
    deadlineStates.complete.assert(deadline, actor)
    return deadline.merge({ status: 'done', doneOn: doneOn ?? day }).save()
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
