import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import type { DeviationStatus } from '#app/workplan/risks/deviation_states'
import type { DeviationKind } from '#app/workplan/risks/models/deviation'

export type DeviationRow = {
  id: number
  kind: DeviationKind
  noticedOn: string
  titleLt: string
  titleEn: string | null
  reasonLt: string | null
  reasonEn: string | null
  responseLt: string | null
  responseEn: string | null
  status: DeviationStatus
  resolvedOn: string | null
  activityId: number | null
  activityNumber: string | null
  activityLt: string | null
  activityEn: string | null
  riskId: number | null
  riskNumber: string | null
  riskLt: string | null
  riskEn: string | null
  ownerRoleId: number | null
  ownerLt: string | null
  ownerEn: string | null
  rowVersion: number
}

export type DeviationFilter = { status?: DeviationStatus; riskId?: number; activityId?: number }

/** A project's deviations, the latest noticed first. One query; they are few and shown whole. */
export async function listDeviations(
  projectId: number,
  { status, riskId, activityId }: DeviationFilter = {}
): Promise<DeviationRow[]> {
  const query = deviations(projectId)
  if (status) query.where('deviations.status', status)
  if (riskId) query.where('deviations.risk_id', riskId)
  if (activityId) query.where('deviations.activity_id', activityId)
  const rows = await query.orderBy('deviations.noticed_on', 'desc').orderBy('deviations.id', 'desc')
  return rows.map(rowOf)
}

/**
 * What a period's report tells of: noticed in the period, or before it and not resolved when it began.
 * @param from ISO date   @param to ISO date, included
 */
export async function deviationsOfPeriod(
  projectId: number,
  from: string,
  to: string
): Promise<DeviationRow[]> {
  const rows = await deviations(projectId)
    .where('deviations.noticed_on', '<=', to)
    .where((unsettled) => {
      unsettled
        .where('deviations.noticed_on', '>=', from)
        .orWhereNull('deviations.resolved_on')
        .orWhere('deviations.resolved_on', '>=', from)
    })
    .orderBy('deviations.noticed_on')
    .orderBy('deviations.id')
  return rows.map(rowOf)
}

/** @throws {Hidden} when the project has no such deviation */
export async function findDeviation(projectId: number, id: number): Promise<DeviationRow> {
  const row = await deviations(projectId).where('deviations.id', id).first()
  if (!row) throw new Hidden()
  return rowOf(row)
}

function deviations(projectId: number) {
  return db
    .from('deviations')
    .leftJoin('team_roles', 'team_roles.id', 'deviations.owner_role_id')
    .leftJoin('activities', 'activities.id', 'deviations.activity_id')
    .leftJoin('risks', 'risks.id', 'deviations.risk_id')
    .where('deviations.project_id', projectId)
    .select('deviations.*', 'position_lt', 'position_en', 'activities.number as activity_number')
    .select('activities.title_lt as activity_lt', 'activities.title_en as activity_en')
    .select('risks.number as risk_number', 'risks.title_lt as risk_lt', 'risks.title_en as risk_en')
}

function rowOf(row: Record<string, any>): DeviationRow {
  return {
    id: row.id,
    kind: row.kind,
    noticedOn: row.noticed_on,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    reasonLt: row.reason_lt,
    reasonEn: row.reason_en,
    responseLt: row.response_lt,
    responseEn: row.response_en,
    status: row.status,
    resolvedOn: row.resolved_on,
    activityId: row.activity_id,
    activityNumber: row.activity_number,
    activityLt: row.activity_lt,
    activityEn: row.activity_en,
    riskId: row.risk_id,
    riskNumber: row.risk_number,
    riskLt: row.risk_lt,
    riskEn: row.risk_en,
    ownerRoleId: row.owner_role_id,
    ownerLt: row.position_lt,
    ownerEn: row.position_en,
    rowVersion: row.row_version,
  }
}
