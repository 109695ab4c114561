import db from '@adonisjs/lucid/services/db'
import { inLocale, type Locale } from '#app/shared/locale'
import { timingOf } from '#app/workplan/deadlines/deadline_days'
import type { ActivityStatus } from '#app/workplan/activities/activity_states'
import type {
  TimelineActivity,
  TimelineDeadline,
  TimelineStage,
} from '#app/workplan/timeline/lay_timeline'

export type TimelineFilter = { ownerRoleId: number | null; status: ActivityStatus | null }
type Owned = { ownerLt: string | null; ownerEn: string | null }
export type TimelineItems = {
  stages: TimelineStage[]
  activities: (TimelineActivity & Owned)[]
  deadlines: (TimelineDeadline & Owned)[]
}

const byNumber = new Intl.Collator('lt', { numeric: true })

/** Stages, activities and deadlines of a project with their names in one language, in three questions. */
export async function timelineItems(
  projectId: number,
  { ownerRoleId, status }: TimelineFilter,
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
  const deadlines = owned('deadlines', projectId, ownerRoleId)
    .select('activity_id', 'due_on', 'deadlines.status')
    .orderBy('due_on')
    .orderBy('deadlines.id')
  const found = (await activities).sort((a, b) => byNumber.compare(a.number, b.number))
  const shown = new Set(found.map(({ id }) => id))
  const name = (row: Record<string, any>) => inLocale(locale, row.title_lt, row.title_en)
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
    deadlines: (await deadlines).map((row) => ({
      ...ownerOf(row),
      id: row.id,
      activityId: shown.has(row.activity_id) ? row.activity_id : null,
      name: name(row),
      dueOn: row.due_on,
      state: stateOf(row, day),
    })),
  }
}

function owned(table: 'activities' | 'deadlines', projectId: number, ownerRoleId: number | null) {
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

function stateOf(row: Record<string, any>, day: string): TimelineDeadline['state'] {
  const timing = timingOf({ status: row.status, dueOn: row.due_on }, day)
  return timing === 'this_week' || timing === 'coming' ? 'open' : timing
}
