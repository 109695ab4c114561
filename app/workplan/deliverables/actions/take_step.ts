import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import {
  deliverableStates,
  type DeliverableStep,
} from '#app/workplan/deliverables/deliverable_states'
import Deliverable from '#app/workplan/deliverables/models/deliverable'

export type TakenStep = Exclude<DeliverableStep, 'deliver'>
export type StepForm = {
  step: TakenStep
  takenOn?: string | null
  untilOn?: string | null
  note?: string | null
  councilDecisionId?: number | null
  rowVersion: number
}

/**
 * Takes a deliverable one step on, or an action plan back to drafting, on the day it really happened. A plan is adopted by
 * and on the day of a council decision.
 * @throws {RuleBroken} in a wrong state, with a day to come or before the last step, or without the note or decision it needs
 * @throws {StaleVersion}
 */
export function takeStep(
  projectId: number,
  id: number,
  form: StepForm,
  actor: Actor
): Promise<Deliverable> {
  const arrow = deliverableStates[form.step]
  return change(actor, arrow.action, async (trx, note) => {
    const { rowVersion } = form
    const deliverable = await lockRow(Deliverable, id, trx, { project_id: projectId }, rowVersion)
    arrow.assert(deliverable, actor)
    if (arrow.needs?.includes('note') && !form.note) {
      throw new RuleBroken('deliverables.say_why', {}, 'note')
    }
    const takenOn =
      form.step === 'adopt'
        ? await adopt(deliverable, form, trx, actor)
        : (form.takenOn ?? today(actor.now))
    const field = form.step === 'adopt' ? 'councilDecisionId' : 'takenOn'
    await assertDay(deliverable.id, takenOn, field, trx, actor)
    const untilOn = form.step === 'consult' ? (form.untilOn ?? null) : null
    if (untilOn && untilOn < takenOn) {
      throw new RuleBroken('deliverables.consultation_ends_first', {}, 'untilOn')
    }
    await trx.table('deliverable_steps').insert({
      deliverable_id: id,
      step: form.step,
      status: arrow.to,
      taken_on: takenOn,
      until_on: untilOn,
      note: form.note ?? null,
      entered_by: actor.id,
    })
    note({ step: { takenOn, untilOn, note: form.note ?? null } })
    return deliverable.merge({ status: arrow.to }).save()
  })
}

/** @returns the day of the decision, which is the day the plan was handed over */
async function adopt(
  deliverable: Deliverable,
  { councilDecisionId }: StepForm,
  trx: TransactionClientContract,
  actor: Actor
): Promise<string> {
  if (!councilDecisionId) {
    throw new RuleBroken('deliverables.which_decision', {}, 'councilDecisionId')
  }
  const decision = await trx
    .from('council_decisions')
    .where({ id: councilDecisionId, project_id: deliverable.projectId })
    .select('decided_on')
    .first()
  if (!decision) throw new RuleBroken('workplan.choose_from_list', {}, 'councilDecisionId')
  const deliveredOn: string = decision.decided_on
  await trx.table('deliveries').insert({
    deliverable_id: deliverable.id,
    delivered_on: deliveredOn,
    count: 1,
    entered_by: actor.id,
    entered_at: instantToDatabase(actor.now),
  })
  deliverable.merge({ councilDecisionId, deliveredOn, deliveredCount: 1 })
  return deliveredOn
}

async function assertDay(
  deliverableId: number,
  takenOn: string,
  field: string,
  trx: TransactionClientContract,
  actor: Actor
) {
  if (takenOn > today(actor.now)) throw new RuleBroken('deliverables.day_to_come', {}, field)
  const last = await trx
    .from('deliverable_steps')
    .where('deliverable_id', deliverableId)
    .orderBy('id', 'desc')
    .select('taken_on')
    .first()
  if (last && takenOn < last.taken_on) {
    throw new RuleBroken('deliverables.before_last_step', { day: last.taken_on }, field)
  }
}
