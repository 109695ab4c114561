import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import type {
  DeliverableStatus,
  DeliverableStep,
} from '#app/workplan/deliverables/deliverable_states'

export type DeliveryRow = {
  id: number
  deliveredOn: string
  count: number
  noteLt: string | null
  noteEn: string | null
  noFileReason: string | null
  enteredBy: string | null
  takenBackReason: string | null
}

export type StepRow = {
  step: DeliverableStep
  status: DeliverableStatus
  takenOn: string
  untilOn: string | null
  note: string | null
  enteredBy: string | null
}

/** The parts of a deliverable, the latest first; those taken back are among them. */
export async function listDeliveries(deliverableId: number): Promise<DeliveryRow[]> {
  const rows = await db
    .from('deliveries')
    .leftJoin('users', 'users.id', 'deliveries.entered_by')
    .where('deliverable_id', deliverableId)
    .select('deliveries.*', 'full_name')
    .orderBy('delivered_on', 'desc')
    .orderBy('deliveries.id', 'desc')
  return rows.map((row) => ({
    id: row.id,
    deliveredOn: row.delivered_on,
    count: Number(row.count),
    noteLt: row.note_lt,
    noteEn: row.note_en,
    noFileReason: row.no_file_reason,
    enteredBy: row.full_name,
    takenBackReason: row.taken_back_reason,
  }))
}

/** The id of one part. @throws {Hidden} when the deliverable has no such part */
export async function findDelivery(deliverableId: number, id: number): Promise<number> {
  const row = await db
    .from('deliveries')
    .where({ id, deliverable_id: deliverableId })
    .select('id')
    .first()
  if (!row) throw new Hidden()
  return row.id
}

/** The steps of a deliverable's life in the order they were taken. */
export async function listSteps(deliverableId: number): Promise<StepRow[]> {
  const rows = await db
    .from('deliverable_steps')
    .leftJoin('users', 'users.id', 'deliverable_steps.entered_by')
    .where('deliverable_id', deliverableId)
    .select('deliverable_steps.*', 'full_name')
    .orderBy('deliverable_steps.id')
  return rows.map((row) => ({
    step: row.step,
    status: row.status,
    takenOn: row.taken_on,
    untilOn: row.until_on,
    note: row.note,
    enteredBy: row.full_name,
  }))
}

export type DecisionChoice = {
  id: number
  number: string
  decidedOn: string
  titleLt: string
  titleEn: string | null
}

/** The decisions a plan can be adopted by, the latest first. */
export async function listDecisionChoices(projectId: number): Promise<DecisionChoice[]> {
  const rows = await db
    .from('council_decisions')
    .where('project_id', projectId)
    .select('id', 'number', 'decided_on', 'title_lt', 'title_en')
    .orderBy('decided_on', 'desc')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    decidedOn: row.decided_on,
    titleLt: row.title_lt,
    titleEn: row.title_en,
  }))
}
