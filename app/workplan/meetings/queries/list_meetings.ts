import db from '@adonisjs/lucid/services/db'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import { Hidden } from '#app/shared/errors'
import type { MeetingFilter, Tab } from '#app/workplan/meetings/meeting_filter'
import type Meeting from '#app/workplan/meetings/models/meeting'
import type { MeetingStatus } from '#app/workplan/meetings/meeting_states'

export type MeetingRow = {
  id: number
  kind: Meeting['kind']
  titleLt: string
  titleEn: string | null
  heldOn: string
  endsOn: string | null
  startsAt: string | null
  endsAt: string | null
  place: string | null
  url: string | null
  status: MeetingStatus
  peopleCount: number | null
  /** minutes in words; a file of them is counted with the evidence */
  hasMinutes: boolean
}

export type MeetingRecord = MeetingRow & {
  activityId: number | null
  activityNumber: string | null
  activityLt: string | null
  activityEn: string | null
  ownerRoleId: number | null
  ownerLt: string | null
  ownerEn: string | null
  agendaLt: string | null
  agendaEn: string | null
  minutesLt: string | null
  minutesEn: string | null
  decisionsLt: string | null
  decisionsEn: string | null
  cancelReason: string | null
  rowVersion: number
}

const PAGE_SIZE = 50
const STATUS_OF: Record<Tab, MeetingStatus> = {
  coming: 'planned',
  held: 'held',
  cancelled: 'cancelled',
}

/** One page of a tab: planned ones the soonest first, the others the latest first. */
export async function listMeetings(
  projectId: number,
  filter: MeetingFilter,
  cursor: Cursor | null
): Promise<Page<MeetingRow>> {
  const query = narrowed(projectId, filter)
    .where('status', STATUS_OF[filter.tab])
    .select('id', 'kind', 'title_lt', 'title_en', 'held_on', 'ends_on', 'starts_at', 'ends_at')
    .select('place', 'url', 'status', 'people_count', 'held_on as sort_value')
    .select(db.raw('(minutes_lt is not null or minutes_en is not null) as has_minutes'))
  const page = await keysetPage<any>(query, {
    column: 'held_on',
    idColumn: 'id',
    direction: filter.tab === 'coming' ? 'asc' : 'desc',
    size: PAGE_SIZE,
    cursor,
  })
  return { ...page, rows: page.rows.map(meetingRow) }
}

/** How many meetings of the filter stand in each tab. One query. */
export async function countMeetings(
  projectId: number,
  filter: MeetingFilter
): Promise<Record<Tab, number>> {
  const rows = await narrowed(projectId, filter).groupBy('status').select('status').count('* as n')
  const of = (tab: Tab) => Number(rows.find(({ status }) => status === STATUS_OF[tab])?.n ?? 0)
  return { coming: of('coming'), held: of('held'), cancelled: of('cancelled') }
}

/** @throws {Hidden} when the project has no such meeting */
export async function findMeeting(projectId: number, id: number): Promise<MeetingRecord> {
  const row = await db
    .from('meetings')
    .leftJoin('team_roles as owner', 'owner.id', 'meetings.owner_role_id')
    .leftJoin('activities', 'activities.id', 'meetings.activity_id')
    .where({ 'meetings.project_id': projectId, 'meetings.id': id })
    .select('meetings.*', 'owner.position_lt as owner_lt', 'owner.position_en as owner_en')
    .select('activities.number as activity_number')
    .select('activities.title_lt as activity_lt', 'activities.title_en as activity_en')
    .first()
  if (!row) throw new Hidden()
  return {
    ...meetingRow({ ...row, has_minutes: row.minutes_lt || row.minutes_en }),
    activityId: row.activity_id,
    activityNumber: row.activity_number,
    activityLt: row.activity_lt,
    activityEn: row.activity_en,
    ownerRoleId: row.owner_role_id,
    ownerLt: row.owner_lt,
    ownerEn: row.owner_en,
    agendaLt: row.agenda_lt,
    agendaEn: row.agenda_en,
    minutesLt: row.minutes_lt,
    minutesEn: row.minutes_en,
    decisionsLt: row.decisions_lt,
    decisionsEn: row.decisions_en,
    cancelReason: row.cancel_reason,
    rowVersion: row.row_version,
  }
}

function narrowed(projectId: number, { kind, stage }: MeetingFilter) {
  const query = db.from('meetings').where('project_id', projectId)
  if (kind) query.where('kind', kind)
  if (stage) query.whereBetween('held_on', [stage.startsOn, stage.endsOn])
  return query
}

function meetingRow(row: Record<string, any>): MeetingRow {
  return {
    id: row.id,
    kind: row.kind,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    heldOn: row.held_on,
    endsOn: row.ends_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    url: row.url,
    status: row.status,
    peopleCount: row.people_count === null ? null : Number(row.people_count),
    hasMinutes: Boolean(row.has_minutes),
  }
}
