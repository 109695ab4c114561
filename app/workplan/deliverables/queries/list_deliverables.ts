import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import type { DeliverableStatus } from '#app/workplan/deliverables/deliverable_states'
import { timingOf, type DeliverableTiming } from '#app/workplan/deliverables/deliverable_timing'
import type { DeliverableKind } from '#app/workplan/deliverables/models/deliverable'

export type DeliverableRow = {
  id: number
  kind: DeliverableKind
  number: string
  titleLt: string
  titleEn: string | null
  descriptionLt: string | null
  descriptionEn: string | null
  unitLt: string | null
  unitEn: string | null
  targetCount: number
  deliveredCount: number
  dueOn: string
  deliveredOn: string | null
  status: DeliverableStatus
  timing: DeliverableTiming
  noteLt: string | null
  noteEn: string | null
  councilDecisionId: number | null
  activityId: number | null
  activityNumber: string | null
  activityLt: string | null
  activityEn: string | null
  stageId: number | null
  ownerRoleId: number | null
  ownerLt: string | null
  ownerEn: string | null
  rowVersion: number
}

export type DeliverableFilter = {
  ownerRoleId?: number | null
  kind?: DeliverableKind | null
  status?: DeliverableStatus | null
  activityId?: number | null
}

/** A project's deliverables, the soonest due first. They are few and shown whole. One query. @param day decides what is late */
export async function listDeliverables(
  projectId: number,
  day: string,
  filter: DeliverableFilter = {}
): Promise<DeliverableRow[]> {
  const query = deliverables(projectId)
  if (filter.ownerRoleId) query.where('deliverables.owner_role_id', filter.ownerRoleId)
  if (filter.kind) query.where('deliverables.kind', filter.kind)
  if (filter.status) query.where('deliverables.status', filter.status)
  if (filter.activityId) query.where('deliverables.activity_id', filter.activityId)
  const rows = await query.orderBy('deliverables.due_on').orderBy('deliverables.id')
  return rows.map((row) => rowOf(row, day))
}

/** @throws {Hidden} when the project has no such deliverable */
export async function findDeliverable(
  projectId: number,
  id: number,
  day: string
): Promise<DeliverableRow> {
  const row = await deliverables(projectId).where('deliverables.id', id).first()
  if (!row) throw new Hidden()
  return rowOf(row, day)
}

function deliverables(projectId: number) {
  return db
    .from('deliverables')
    .leftJoin('team_roles', 'team_roles.id', 'deliverables.owner_role_id')
    .leftJoin('activities', 'activities.id', 'deliverables.activity_id')
    .where('deliverables.project_id', projectId)
    .select('deliverables.*', 'position_lt', 'position_en', 'activities.stage_id')
    .select('activities.number as activity_number', 'activities.title_lt as activity_lt')
    .select('activities.title_en as activity_en')
}

function rowOf(row: Record<string, any>, day: string): DeliverableRow {
  const dated = { status: row.status as DeliverableStatus, dueOn: row.due_on as string }
  return {
    ...dated,
    timing: timingOf(dated, day),
    id: row.id,
    kind: row.kind,
    number: row.number,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    descriptionLt: row.description_lt,
    descriptionEn: row.description_en,
    unitLt: row.unit_lt,
    unitEn: row.unit_en,
    targetCount: Number(row.target_count),
    deliveredCount: Number(row.delivered_count),
    deliveredOn: row.delivered_on,
    noteLt: row.note_lt,
    noteEn: row.note_en,
    councilDecisionId: row.council_decision_id,
    activityId: row.activity_id,
    activityNumber: row.activity_number,
    activityLt: row.activity_lt,
    activityEn: row.activity_en,
    stageId: row.stage_id,
    ownerRoleId: row.owner_role_id,
    ownerLt: row.position_lt,
    ownerEn: row.position_en,
    rowVersion: row.row_version,
  }
}
