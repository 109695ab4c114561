import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change, type Note } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertBelongs } from '#app/workplan/actions/belonging'
import { settle } from '#app/workplan/deliverables/actions/settle'
import { deliverableStates, firstStatus } from '#app/workplan/deliverables/deliverable_states'
import Deliverable, { type DeliverableKind } from '#app/workplan/deliverables/models/deliverable'
import { writeGoals } from '#app/workplan/goals/actions/write_goals'

export type DeliverableForm = {
  kind: DeliverableKind
  number: string
  titleLt: string
  titleEn?: string | null
  descriptionLt?: string | null
  descriptionEn?: string | null
  unitLt?: string | null
  unitEn?: string | null
  targetCount: number
  dueOn: string
  activityId?: number | null
  ownerRoleId?: number | null
  noteLt?: string | null
  noteEn?: string | null
  goals?: number[] | null
}

/** Plans a deliverable. @throws {RuleBroken} when its number is taken or what was chosen is not of this project */
export function createDeliverable(
  projectId: number,
  form: DeliverableForm,
  actor: Actor
): Promise<Deliverable> {
  return change(actor, 'deliverable.created', async (trx, note) => {
    const deliverable = new Deliverable().useTransaction(trx)
    deliverable.merge({ projectId, kind: form.kind, status: firstStatus(form.kind) })
    deliverable.merge({ deliveredCount: 0 })
    return save(deliverable, form, trx, note)
  })
}

/**
 * Changes a deliverable in any state. An action plan stays one; another target may end or reopen what is counted.
 * @throws {RuleBroken}   @throws {StaleVersion}
 */
export function updateDeliverable(
  projectId: number,
  id: number,
  form: DeliverableForm & { rowVersion: number },
  actor: Actor
): Promise<Deliverable> {
  return change(actor, 'deliverable.updated', async (trx, note) => {
    const { rowVersion } = form
    const deliverable = await lockRow(Deliverable, id, trx, { project_id: projectId }, rowVersion)
    const plans = [deliverable.kind, form.kind].filter((kind) => kind === 'action_plan')
    if (plans.length === 1) throw new RuleBroken('deliverables.kind_stays', {}, 'kind')
    deliverable.kind = form.kind
    return save(deliverable, form, trx, note)
  })
}

async function save(
  deliverable: Deliverable,
  form: DeliverableForm,
  trx: TransactionClientContract,
  note: Note
) {
  await assertBelongs(trx, deliverable.projectId, 'activityId', form.activityId)
  await assertBelongs(trx, deliverable.projectId, 'ownerRoleId', form.ownerRoleId)
  const isPlan = deliverable.kind === 'action_plan'
  deliverable.merge({
    number: form.number,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    descriptionLt: form.descriptionLt ?? null,
    descriptionEn: form.descriptionEn ?? null,
    unitLt: isPlan ? null : (form.unitLt ?? null),
    unitEn: isPlan ? null : (form.unitEn ?? null),
    targetCount: isPlan ? 1 : form.targetCount,
    dueOn: form.dueOn,
    activityId: form.activityId ?? null,
    ownerRoleId: form.ownerRoleId ?? null,
    noteLt: form.noteLt ?? null,
    noteEn: form.noteEn ?? null,
  })
  if (deliverable.$isPersisted && deliverableStates.deliver.from.includes(deliverable.status)) {
    await settle(deliverable, trx)
  }
  try {
    await deliverable.save()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new RuleBroken('deliverables.number_taken', { number: form.number }, 'number')
  }
  await writeGoals(trx, 'deliverable', deliverable.id, form.goals ?? [], note)
  return deliverable
}
