import db from '@adonisjs/lucid/services/db'
import { loadDaysOff } from '#app/shared/days_off'
import { endOfWeek } from '#app/workplan/deadlines/deadline_days'
import type { DeadlineFilter, Tab } from '#app/workplan/deadlines/deadline_filter'
import type { DeadlineView } from '#app/workplan/deadlines/deadline_row'
import { deadlineRules } from '#app/workplan/deadlines/queries/deadline_rules'

/** A project's deadlines with whose they are and what they belong to. */
export function selectDeadlines(projectId: number) {
  return db
    .from('deadlines')
    .leftJoin('team_roles as owner', 'owner.id', 'deadlines.owner_role_id')
    .leftJoin('team_roles as deputy', 'deputy.id', 'deadlines.deputy_role_id')
    .leftJoin('activities', 'activities.id', 'deadlines.activity_id')
    .leftJoin('reporting_periods', 'reporting_periods.id', 'deadlines.period_id')
    .where('deadlines.project_id', projectId)
    .select('deadlines.*', 'activities.number as activity_number')
    .select('activities.title_lt as activity_lt', 'activities.title_en as activity_en')
    .select('reporting_periods.number as period_number')
    .select('owner.position_lt as owner_lt', 'owner.position_en as owner_en')
    .select('owner.user_id as owner_user_id', 'deputy.user_id as deputy_user_id')
    .select('deputy.position_lt as deputy_lt', 'deputy.position_en as deputy_en')
}

type Query = ReturnType<typeof db.from>

/** What the filter asks beside its tab. @param userId the reader */
export function narrowed(query: Query, filter: DeadlineFilter, userId: number | null): Query {
  if (filter.ownerRoleId) query.where('deadlines.owner_role_id', filter.ownerRoleId)
  if (filter.kind) query.where('deadlines.kind', filter.kind)
  if (filter.activityId) query.where('deadlines.activity_id', filter.activityId)
  if (filter.stageId) query.where('activities.stage_id', filter.stageId)
  if (filter.isMine) {
    query.where((mine) => {
      mine.where('owner.user_id', userId!).orWhere('deputy.user_id', userId!)
    })
  }
  return query
}

/** The deadlines of a tab on a day. */
export function inTab(query: Query, tab: Tab, day: string): Query {
  if (tab === 'done' || tab === 'cancelled') return query.where('deadlines.status', tab)
  query.where('deadlines.status', 'open')
  if (tab === 'late') query.where('deadlines.due_on', '<', day)
  if (tab === 'this_week') query.whereBetween('deadlines.due_on', [day, endOfWeek(day)])
  if (tab === 'coming') query.where('deadlines.due_on', '>', endOfWeek(day))
  return query
}

/** What the rows of a project are judged by on a day; one query. */
export async function deadlineView(projectId: number, day: string): Promise<DeadlineView> {
  return { day, rules: await deadlineRules(projectId, day), daysOff: await loadDaysOff() }
}
