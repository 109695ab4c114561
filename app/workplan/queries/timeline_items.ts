import db from '@adonisjs/lucid/services/db'
import { inLocale, type Locale } from '#app/shared/locale'
import { timingOf } from '#app/workplan/deadlines/deadline_days'
import { timingOf as deliverableTiming } from '#app/workplan/deliverables/deliverable_timing'
import { isBroken } from '#app/workplan/activities/dependencies'
import type { ActivityStatus } from '#app/workplan/activities/activity_states'
import type {
  DueState,
  TimelineActivity,
  TimelineDependency,
  TimelineDue,
  TimelineStage,
} from '#app/workplan/timeline/lay_timeline'

/** `status` is of activities, `due` of deadlines and deliverables. */
export type TimelineFilter = {
  ownerRoleId: number | null
  status: ActivityStatus | null
  due: DueState | null
}
type Owned = { ownerLt: string | null; ownerEn: string | null }
export type TimelineItems = {
  stages: TimelineStage[]
  activities: (TimelineActivity & Owned)[]
  deadlines: (TimelineDue & Owned)[]
  deliverables: (TimelineDue & Owned)[]
  /** with the number of what is waited for */
  dependencies: (TimelineDependency & { number: string })[]
}

const byNumber = new Intl.Collator('lt', { numeric: true })

/** What a project's timeline shows, with names in one language, in five questions. */
export async function timelineItems(
  projectId: number,
  { ownerRoleId, status, due }: TimelineFilter,
  locale: Locale,
  day: string
): Promise<TimelineItems> {
  const stages = await db.from('stages').where('project_id', projectId).orderBy('number')
  const activities = owned('activities', projectId, ownerRoleId).select(
    'stage_id',
    'activities.starts_on'
  )
  activities.select('activities.ends_on', 'activities.number', 'activities.status')
  if (status) activities.where('activities.status', status)
  const deadlines = await owned('deadlines', projectId, ownerRoleId)
    .select('activity_id', 'due_on', 'deadlines.status')
    .orderBy('due_on')
    .orderBy('deadlines.id')
  const deliverables = await owned('deliverables', projectId, ownerRoleId)
    .select('activity_id', 'due_on', 'deliverables.status', 'deliverables.number')
    .orderBy('due_on')
    .orderBy('deliverables.id')
  const found = (await activities).sort((a, b) => byNumber.compare(a.number, b.number))
  const shown = new Set(found.map(({ id }) => id))
  const name = (row: Record<string, any>) => inLocale(locale, row.title_lt, row.title_en)
  const dueOf = (row: Record<string, any>, title: string, state: DueState) => ({
    ...ownerOf(row),
    id: row.id,
    activityId: shown.has(row.activity_id) ? row.activity_id : null,
    name: title,
    dueOn: row.due_on,
    state,
  })
  const isAsked = ({ state }: { state: DueState }) => due === null || state === due
  return {
    stages: stages.map((row) => ({
      id: row.id,
      name: inLocale(locale, row.name_lt, row.name_en),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    activities: found.map((row) => ({
      ...ownerOf(row),
      id: row.id,
      stageId: row.stage_id,
      name: `${row.number} ${name(row)}`,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      status: row.status,
    })),
    deadlines: deadlines
      .map((row) => dueOf(row, name(row), deadlineState(row, day)))
      .filter(isAsked),
    deliverables: deliverables
      .map((row) => dueOf(row, `${row.number} ${name(row)}`, deliverableState(row, day)))
      .filter(isAsked),
    dependencies: await dependenciesOf(projectId),
  }
}

async function dependenciesOf(projectId: number): Promise<TimelineItems['dependencies']> {
  const rows = await db
    .from('activity_dependencies')
    .join('activities as later', 'later.id', 'activity_dependencies.activity_id')
    .join('activities as source', 'source.id', 'activity_dependencies.depends_on_id')
    .where('later.project_id', projectId)
    .select('activity_id', 'depends_on_id', 'source.number', 'source.ends_on', 'later.starts_on')
    .select('source.status as source_status', 'source.starts_on as source_starts_on')
    .select('later.status', 'later.ends_on as later_ends_on')
  return rows.map((row) => ({
    activityId: row.activity_id,
    dependsOnId: row.depends_on_id,
    number: row.number,
    isBroken: isBroken(
      { startsOn: row.starts_on, endsOn: row.later_ends_on, status: row.status },
      { startsOn: row.source_starts_on, endsOn: row.ends_on, status: row.source_status }
    ),
  }))
}

function owned(
  table: 'activities' | 'deadlines' | 'deliverables',
  projectId: number,
  ownerRoleId: number | null
) {
  const query = db
    .from(table)
    .leftJoin('team_roles', 'team_roles.id', `${table}.owner_role_id`)
    .where(`${table}.project_id`, projectId)
    .select(`${table}.id`, `${table}.title_lt`, `${table}.title_en`, 'position_lt', 'position_en')
  return ownerRoleId === null ? query : query.where(`${table}.owner_role_id`, ownerRoleId)
}

function ownerOf(row: Record<string, any>): Owned {
  return { ownerLt: row.position_lt, ownerEn: row.position_en }
}

function deliverableState(row: Record<string, any>, day: string): DueState {
  const timing = deliverableTiming({ status: row.status, dueOn: row.due_on }, day)
  return timing === 'delivered' ? 'done' : timing === 'due' ? 'open' : timing
}

function deadlineState(row: Record<string, any>, day: string): DueState {
  const timing = timingOf({ status: row.status, dueOn: row.due_on }, day)
  return timing === 'this_week' || timing === 'coming' ? 'open' : timing
}
