import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { isAllowed } from '#app/identity/permissions'
import { assertBelongs } from '#app/workplan/actions/belonging'
import { deadlineStates } from '#app/workplan/deadlines/deadline_states'
import Deadline, { type DeadlineKind } from '#app/workplan/deadlines/models/deadline'

export type DeadlineForm = {
  kind: DeadlineKind
  titleLt: string
  titleEn?: string | null
  dueOn: string
  activityId?: number | null
  ownerRoleId?: number | null
  note?: string | null
}

/** Sets a deadline. @throws {RuleBroken} when the owner or the activity is not of this project */
export function createDeadline(
  projectId: number,
  form: DeadlineForm,
  actor: Actor
): Promise<Deadline> {
  return change(actor, 'deadline.created', async (trx) => {
    const deadline = new Deadline().useTransaction(trx)
    deadline.merge({ projectId, status: 'open', ownerRoleId: form.ownerRoleId ?? null })
    return save(deadline, form, trx)
  })
}

/**
 * Changes an open deadline. Who may change only her own cannot hand it to somebody else: its owner stays.
 * @throws {RuleBroken} when it is done or cancelled   @throws {StaleVersion}
 */
export function updateDeadline(
  projectId: number,
  id: number,
  form: DeadlineForm & { rowVersion: number },
  actor: Actor
): Promise<Deadline> {
  return change(actor, 'deadline.updated', async (trx) => {
    const deadline = await lockRow(Deadline, id, trx, { project_id: projectId }, form.rowVersion)
    deadlineStates.edit.assert(deadline, actor)
    if (isAllowed(actor, 'deadlines.edit')) deadline.ownerRoleId = form.ownerRoleId ?? null
    return save(deadline, form, trx)
  })
}

async function save(deadline: Deadline, form: DeadlineForm, trx: TransactionClientContract) {
  await assertBelongs(trx, deadline.projectId, 'activityId', form.activityId)
  await assertBelongs(trx, deadline.projectId, 'ownerRoleId', deadline.ownerRoleId)
  deadline.merge({
    kind: form.kind,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    dueOn: form.dueOn,
    activityId: form.activityId ?? null,
    note: form.note ?? null,
  })
  return deadline.save()
}
