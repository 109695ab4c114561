import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import type { CommunicationStatus } from '#app/workplan/communication/communication_states'
import type { CommunicationFilter } from '#app/workplan/communication/communication_filter'
import type { CommunicationKind } from '#app/workplan/communication/models/communication_item'

export type CommunicationRow = {
  id: number
  kind: CommunicationKind
  titleLt: string
  titleEn: string | null
  url: string | null
  plannedOn: string | null
  publishedOn: string | null
  reach: number | null
  note: string | null
  status: CommunicationStatus
  activityId: number | null
  activityNumber: string | null
  activityLt: string | null
  activityEn: string | null
  ownerRoleId: number | null
  ownerLt: string | null
  ownerEn: string | null
  rowVersion: number
}

/**
 * A project's publications: what is still to come first by its day, then what is out, the newest first. One query; a project
 * has some dozens of them, so they are shown whole.
 */
export async function listCommunicationItems(
  projectId: number,
  filter: CommunicationFilter = {}
): Promise<CommunicationRow[]> {
  const query = items(projectId)
  if (filter.status) query.where('communication_items.status', filter.status)
  if (filter.kind) query.where('communication_items.kind', filter.kind)
  if (filter.activityId) query.where('communication_items.activity_id', filter.activityId)
  if (filter.ownerRoleId) query.where('communication_items.owner_role_id', filter.ownerRoleId)
  return (await query).map(rowOf).sort(comingFirst)
}

/** @throws {Hidden} when the project has no such publication */
export async function findCommunicationItem(
  projectId: number,
  id: number
): Promise<CommunicationRow> {
  const row = await items(projectId).where('communication_items.id', id).first()
  if (!row) throw new Hidden()
  return rowOf(row)
}

export type CommunicationSums = {
  published: number
  /** people reached by what is out, as far as it was counted */
  reach: number
  byKind: { kind: CommunicationKind; count: number; reach: number }[]
}

/** How much is out, by kind, of the rows shown. */
export function sumsOf(rows: readonly CommunicationRow[]): CommunicationSums {
  const byKind = new Map<CommunicationKind, { count: number; reach: number }>()
  for (const { kind, reach, status } of rows) {
    if (status !== 'published') continue
    const sum = byKind.get(kind) ?? { count: 0, reach: 0 }
    byKind.set(kind, { count: sum.count + 1, reach: sum.reach + (reach ?? 0) })
  }
  const kinds = [...byKind].map(([kind, sum]) => ({ kind, ...sum }))
  return {
    published: kinds.reduce((total, { count }) => total + count, 0),
    reach: kinds.reduce((total, { reach }) => total + reach, 0),
    byKind: kinds.sort((one, other) => other.count - one.count),
  }
}

function comingFirst(one: CommunicationRow, other: CommunicationRow): number {
  const isOut = (row: CommunicationRow) => (row.status === 'planned' ? 0 : 1)
  const day = (row: CommunicationRow) => row.publishedOn ?? row.plannedOn ?? '9999'
  const byDay = day(one).localeCompare(day(other)) || one.id - other.id
  return isOut(one) - isOut(other) || (isOut(one) ? -byDay : byDay)
}

function items(projectId: number) {
  return db
    .from('communication_items')
    .leftJoin('team_roles', 'team_roles.id', 'communication_items.owner_role_id')
    .leftJoin('activities', 'activities.id', 'communication_items.activity_id')
    .where('communication_items.project_id', projectId)
    .select('communication_items.*', 'position_lt', 'position_en')
    .select('activities.number as activity_number', 'activities.title_lt as activity_lt')
    .select('activities.title_en as activity_en')
}

function rowOf(row: Record<string, any>): CommunicationRow {
  return {
    id: row.id,
    kind: row.kind,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    url: row.url,
    plannedOn: row.planned_on,
    publishedOn: row.published_on,
    reach: row.reach,
    note: row.note,
    status: row.status,
    activityId: row.activity_id,
    activityNumber: row.activity_number,
    activityLt: row.activity_lt,
    activityEn: row.activity_en,
    ownerRoleId: row.owner_role_id,
    ownerLt: row.position_lt,
    ownerEn: row.position_en,
    rowVersion: row.row_version,
  }
}
