import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { settle } from '#app/workplan/deliverables/actions/settle'
import { deliverableStates } from '#app/workplan/deliverables/deliverable_states'
import Deliverable from '#app/workplan/deliverables/models/deliverable'

export type DeliveryForm = {
  deliveredOn: string
  count: number
  deliveryNoteLt?: string | null
  deliveryNoteEn?: string | null
  noFileReason?: string | null
  rowVersion: number
}

/**
 * Writes down that a part was handed over. Each part is proved by a file of its own, or says why there is none; the
 * deliverable is delivered once its target is reached.
 * @throws {RuleBroken} when it is called off, the day is still to come or neither file nor reason is there
 * @throws {StaleVersion} so that a form sent twice counts once
 */
export function recordDelivery(
  projectId: number,
  id: number,
  form: DeliveryForm,
  actor: Actor
): Promise<Deliverable> {
  return change(actor, deliverableStates.deliver.action, async (trx, note) => {
    const { rowVersion, deliveredOn, count } = form
    const deliverable = await lockRow(Deliverable, id, trx, { project_id: projectId }, rowVersion)
    if (deliverable.kind === 'action_plan') throw new RuleBroken('deliverables.plan_is_adopted')
    deliverableStates.deliver.assert(deliverable, actor)
    if (deliveredOn > today(actor.now)) {
      throw new RuleBroken('deliverables.day_to_come', {}, 'deliveredOn')
    }
    if (!form.noFileReason) await assertFile(id, trx)
    const [deliveryId] = await trx.table('deliveries').insert({
      deliverable_id: id,
      delivered_on: deliveredOn,
      count,
      note_lt: form.deliveryNoteLt ?? null,
      note_en: form.deliveryNoteEn ?? null,
      no_file_reason: form.noFileReason ?? null,
      entered_by: actor.id,
      entered_at: instantToDatabase(actor.now),
    })
    await settle(deliverable, trx)
    note({ delivery: { deliveryId, deliveredOn, count, reason: form.noFileReason ?? null } })
    return deliverable.save()
  })
}

/** Takes back a part entered by mistake; it stays in the list, crossed out, with the reason. @throws {Hidden} */
export function takeBackDelivery(
  projectId: number,
  id: number,
  deliveryId: number,
  reason: string,
  actor: Actor
): Promise<Deliverable> {
  return change(actor, 'deliverable.delivery_taken_back', async (trx, note) => {
    const deliverable = await lockRow(Deliverable, id, trx, { project_id: projectId })
    const delivery = await trx
      .from('deliveries')
      .where({ id: deliveryId, deliverable_id: id })
      .first()
    if (!delivery) throw new Hidden()
    deliverableStates.deliver.assert(deliverable, actor)
    if (delivery.taken_back_at) throw new RuleBroken('deliverables.taken_back_already')
    await trx
      .from('deliveries')
      .where('id', deliveryId)
      .update({ taken_back_at: instantToDatabase(actor.now), taken_back_reason: reason })
    await settle(deliverable, trx)
    const { delivered_on: deliveredOn, count } = delivery
    note({ delivery: { deliveryId, deliveredOn, count }, reason })
    return deliverable.save()
  })
}

/** A file for this part: one more than the parts that were handed over without a reason. */
async function assertFile(deliverableId: number, trx: TransactionClientContract) {
  const files = await trx
    .from('evidence_files')
    .where('deliverable_id', deliverableId)
    .whereNull('voided_at')
    .count('* as number_of')
    .first()
  const proved = await trx
    .from('deliveries')
    .where('deliverable_id', deliverableId)
    .whereNull('taken_back_at')
    .whereNull('no_file_reason')
    .count('* as number_of')
    .first()
  if (Number(files.number_of) <= Number(proved.number_of)) {
    throw new RuleBroken('deliverables.file_or_reason', {}, 'noFileReason')
  }
}
