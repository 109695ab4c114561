import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
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
  deputyRoleId?: number | null
  note?: string | null
}

/** Sets a deadline. @throws {RuleBroken} when owner, deputy or activity is not of this project, or the deputy is the owner */
export function createDeadline(
  projectId: number,
  form: DeadlineForm,
  actor: Actor
): Promise<Deadline> {
  return change(actor, 'deadline.created', async (trx) => {
    const deadline = new Deadline().useTransaction(trx)
    deadline.merge({ projectId, status: 'open', ...ownersOf(form) })
    return save(deadline, form, trx)
  })
}

/**
 * Changes an open deadline. Who may change only her own cannot hand it to somebody else: its owner and deputy stay.
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
    if (isAllowed(actor, 'deadlines.edit')) deadline.merge(ownersOf(form))
    return save(deadline, form, trx)
  })
}

function ownersOf({ ownerRoleId, deputyRoleId }: DeadlineForm) {
  return { ownerRoleId: ownerRoleId ?? null, deputyRoleId: deputyRoleId ?? null }
}

async function save(deadline: Deadline, form: DeadlineForm, trx: TransactionClientContract) {
  await assertBelongs(trx, deadline.projectId, 'activityId', form.activityId)
  await assertBelongs(trx, deadline.projectId, 'ownerRoleId', deadline.ownerRoleId)
  await assertBelongs(trx, deadline.projectId, 'deputyRoleId', deadline.deputyRoleId)
  if (deadline.deputyRoleId && deadline.deputyRoleId === deadline.ownerRoleId) {
    throw new RuleBroken('deadlines.deputy_is_owner', {}, 'deputyRoleId')
  }
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
