import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import {
  byDay,
  type CalendarEntry,
  type CalendarKind,
  type CalendarPoint,
} from '#app/notifications/calendar/calendar_entry'
import type { VisibleProject } from '#app/notifications/calendar/queries/visible_projects'

/** Whose calendar, of which projects, between which days (both included; no bounds: everything). */
export type CalendarQuestion = {
  userId: number
  projects: readonly Pick<VisibleProject, 'id' | 'kinds'>[]
  kinds: readonly CalendarKind[]
  from?: string
  to?: string
  mine?: boolean
  /** leaves out what is done, held, delivered or cancelled */
  openOnly?: boolean
}

type Row = Record<string, any>
type Days = [point: CalendarPoint, from: string | null, to?: string | null][]
type Kind = {
  table: string
  hasOwner: boolean
  hasDeputy?: true
  /** the states in which it is still to come about; without them it has none */
  open?: string[]
  /** columns that hold its days, for the bounds: within [first, last] of any pair */
  spans: [string, string][]
  also: string[]
  days: (row: Row) => Days
  page: (row: Row) => string
  title?: (row: Row) => { titleLt: string; titleEn: string | null }
}

const KINDS: Record<CalendarKind, Kind> = {
  deadline: {
    table: 'deadlines',
    hasOwner: true,
    spans: [['due_on', 'due_on']],
    also: ['title_lt', 'title_en', 'due_on', 'status'],
    days: (row) => [['due', row.due_on]],
    page: (row) => `/deadlines/${row.id}`,
    hasDeputy: true,
    open: ['open'],
  },
  meeting: {
    table: 'meetings',
    hasOwner: true,
    spans: [['held_on', 'coalesce(x.ends_on, x.held_on)']],
    also: ['title_lt', 'title_en', 'held_on', 'ends_on', 'starts_at', 'ends_at', 'place', 'status'],
    days: (row) => [['held', row.held_on, row.ends_on]],
    page: (row) => `/meetings/${row.id}`,
    open: ['planned'],
  },
  activity: {
    table: 'activities',
    hasOwner: true,
    spans: [
      ['starts_on', 'starts_on'],
      ['ends_on', 'ends_on'],
    ],
    also: ['title_lt', 'title_en', 'number', 'starts_on', 'ends_on', 'status'],
    days: (row) => [
      ['start', row.starts_on],
      ['end', row.ends_on],
    ],
    page: (row) => `/activities/${row.id}`,
    open: ['planned', 'ongoing'],
    title: numbered,
  },
  deliverable: {
    table: 'deliverables',
    hasOwner: true,
    spans: [['due_on', 'due_on']],
    also: ['title_lt', 'title_en', 'number', 'due_on', 'status'],
    days: (row) => [['due', row.due_on]],
    page: (row) => `/deliverables/${row.id}`,
    open: ['planned', 'in_progress', 'drafting', 'in_consultation', 'submitted'],
    title: numbered,
  },
  period: {
    table: 'reporting_periods',
    hasOwner: false,
    spans: ['ends_on', 'partner_due_on', 'controller_due_on', 'lead_partner_due_on'].map(
      (column) => [column, column]
    ),
    also: ['number', 'ends_on', 'partner_due_on', 'controller_due_on', 'lead_partner_due_on'],
    days: (row) => [
      ['end', row.ends_on],
      ['partner', row.partner_due_on],
      ['controller', row.controller_due_on],
      ['lead_partner', row.lead_partner_due_on],
    ],
    page: (row) => `/periods/${row.id}`,
    title: ({ number }) => ({ titleLt: `${number} laikotarpis`, titleEn: `Period ${number}` }),
  },
}

/**
 * What a person's calendar holds, by day: of each project only the kinds that the person may see there. One query a kind,
 * five at most, whatever the number of projects.
 */
export async function calendarEntries(question: CalendarQuestion): Promise<CalendarEntry[]> {
  const { projects, kinds, from = '0000-01-01', to = '9999-12-31', mine } = question
  const found: CalendarEntry[] = []
  for (const kind of kinds) {
    const ids = projects.filter((one) => one.kinds.includes(kind)).map(({ id }) => id)
    if (ids.length === 0 || (mine && !KINDS[kind].hasOwner)) continue
    for (const row of await rowsOf(KINDS[kind], ids, question)) {
      found.push(...entriesOf(kind, row, question.userId))
    }
  }
  return found.filter((entry) => entry.startsOn <= to && entry.endsOn >= from).sort(byDay)
}

function rowsOf(
  { table, hasOwner, hasDeputy, open, spans, also }: Kind,
  ids: number[],
  { from, to, mine, openOnly, userId }: CalendarQuestion
) {
  const query = db
    .from(`${table} as x`)
    .whereIn('x.project_id', ids)
    .select('x.id', 'x.project_id', 'x.row_version', 'x.updated_at')
    .select(also.map((column) => `x.${column}`))
  if (hasOwner) {
    query
      .leftJoin('team_roles', 'team_roles.id', 'x.owner_role_id')
      .select('team_roles.position_lt', 'team_roles.position_en')
      .select('team_roles.user_id as owner_user_id')
  }
  if (hasDeputy) {
    query
      .leftJoin('team_roles as deputies', 'deputies.id', 'x.deputy_role_id')
      .select('deputies.user_id as deputy_user_id')
  }
  if (hasOwner && mine) {
    query.where((own) => {
      own.where('team_roles.user_id', userId)
      if (hasDeputy) own.orWhere('deputies.user_id', userId)
    })
  }
  if (openOnly && open) query.whereIn('x.status', open)
  if (from && to) {
    query.where((within) => {
      for (const [first, last] of spans) {
        within.orWhere((span) => {
          span.where(`x.${first}`, '<=', to)
          span.whereRaw(`${last.includes('(') ? last : `x.${last}`} >= ?`, [from])
        })
      }
    })
  }
  return query
}

function entriesOf(kind: CalendarKind, row: Row, userId: number): CalendarEntry[] {
  const { days, page, title } = KINDS[kind]
  const names = title ? title(row) : { titleLt: row.title_lt, titleEn: row.title_en }
  return days(row).flatMap(([point, from, to]) => {
    if (!from) return []
    return {
      kind,
      id: row.id,
      point,
      projectId: row.project_id,
      ...names,
      startsOn: from,
      endsOn: to ?? from,
      startsAt: row.starts_at ?? null,
      endsAt: row.ends_at ?? null,
      place: row.place ?? null,
      status: stateOf(row.status),
      ownerLt: row.position_lt ?? null,
      ownerEn: row.position_en ?? null,
      isMine: row.owner_user_id === userId || row.deputy_user_id === userId,
      page: `/projects/${row.project_id}${page(row)}`,
      rowVersion: row.row_version,
      updatedAt: instantFromDatabase(row.updated_at)!,
    }
  })
}

function numbered({ number, title_lt: lt, title_en: en }: Row) {
  return { titleLt: `${number} ${lt}`, titleEn: en ? `${number} ${en}` : null }
}

const DONE = ['done', 'held', 'delivered', 'adopted']

function stateOf(status: string | undefined): CalendarEntry['status'] {
  if (status === 'cancelled') return 'cancelled'
  return status && DONE.includes(status) ? 'done' : 'open'
}
