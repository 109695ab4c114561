import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { inLocale } from '#app/shared/locale'
import { today } from '#app/shared/today'
import type {
  ProgressActivity,
  ProgressDeadline,
  ProgressReportData,
} from '#app/workbooks/progress/progress_report_data'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import { reportIdentity, type ReportReader } from '#app/reporting/queries/report_identity'

export type ProgressReader = ReportReader & {
  /** the words for a kind of deadline */
  deadlineKind: (kind: string) => string
}

/**
 * The progress report of a period: what was going on in it and what was late. Owners are named by position, as the paper
 * outlives the person in it.
 */
export async function progressReportData(
  projectId: number,
  period: PeriodRow,
  reader: ProgressReader
): Promise<ProgressReportData> {
  return {
    ...(await reportIdentity(projectId, period, reader)),
    submittedOn: null,
    state: 'draft',
    activities: await activitiesIn(projectId, period, reader),
    deadlines: await deadlinesIn(projectId, period, reader),
  }
}

/** Activities that ran in the period, and those that should have ended before it but have not. */
async function activitiesIn(
  projectId: number,
  { startsOn, endsOn }: PeriodRow,
  { locale }: ProgressReader
): Promise<ProgressActivity[]> {
  const rows = await db
    .from('activities')
    .join('stages', 'stages.id', 'activities.stage_id')
    .leftJoin('team_roles', 'team_roles.id', 'activities.owner_role_id')
    .where('activities.project_id', projectId)
    .where('activities.starts_on', '<=', endsOn)
    .where((running) => {
      running
        .where('activities.ends_on', '>=', startsOn)
        .orWhereIn('activities.status', ['planned', 'ongoing'])
    })
    .select('activities.*', 'stages.name_lt as stage_lt', 'stages.name_en as stage_en')
    .select('position_lt', 'position_en')
    .orderBy('activities.starts_on')
    .orderBy('activities.id')
  const pick = (lt: string | null, en: string | null) => inLocale(locale, lt, en)
  return rows.map((row) => ({
    number: row.number,
    stage: pick(row.stage_lt, row.stage_en),
    title: pick(row.title_lt, row.title_en),
    owner: pick(row.position_lt, row.position_en) || null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state: row.status,
    expectedResult: pick(row.expected_result_lt, row.expected_result_en) || null,
    resultSoFar: pick(row.result_lt, row.result_en) || null,
    deviation: null,
    evidence: null,
  }))
}

/** Deadlines that fell due in the period, were met in it, or are still open from before. */
async function deadlinesIn(
  projectId: number,
  { startsOn, endsOn }: PeriodRow,
  reader: ProgressReader
): Promise<ProgressDeadline[]> {
  const rows = await db
    .from('deadlines')
    .leftJoin('team_roles', 'team_roles.id', 'deadlines.owner_role_id')
    .where('deadlines.project_id', projectId)
    .where((concerned) => {
      concerned
        .whereBetween('due_on', [startsOn, endsOn])
        .orWhereBetween('done_on', [startsOn, endsOn])
        .orWhere((open) => open.where('status', 'open').where('due_on', '<', startsOn))
    })
    .select(
      'title_lt',
      'title_en',
      'kind',
      'due_on',
      'status',
      'done_on',
      'position_lt',
      'position_en'
    )
    .orderBy('due_on')
    .orderBy('deadlines.id')
  const day = today(reader.now.toISOString())
  return rows.map((row) => ({
    title: inLocale(reader.locale, row.title_lt, row.title_en),
    kind: reader.deadlineKind(row.kind),
    dueOn: row.due_on,
    owner: inLocale(reader.locale, row.position_lt, row.position_en) || null,
    state: row.status,
    doneOn: row.done_on,
    daysLate: row.status === 'cancelled' ? 0 : daysAfter(row.due_on, row.done_on ?? day),
  }))
}

function daysAfter(dueOn: string, day: string): number {
  return Math.max(0, DateTime.fromISO(day).diff(DateTime.fromISO(dueOn), 'days').days)
}
