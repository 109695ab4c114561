import db from '@adonisjs/lucid/services/db'
import type { ActivityStatus } from '#app/workplan/activities/activity_states'

export type ActivityOfPeriod = {
  id: number
  stageLt: string
  stageEn: string
  number: string
  titleLt: string
  titleEn: string | null
  ownerLt: string | null
  ownerEn: string | null
  startsOn: string
  endsOn: string
  status: ActivityStatus
  expectedResultLt: string | null
  expectedResultEn: string | null
  resultLt: string | null
  resultEn: string | null
}

/**
 * Activities that ran in the period, and those that should have ended before it but have not. One query.
 * @param from ISO date   @param to ISO date, included
 */
export async function activitiesOfPeriod(
  projectId: number,
  from: string,
  to: string
): Promise<ActivityOfPeriod[]> {
  const rows = await db
    .from('activities')
    .join('stages', 'stages.id', 'activities.stage_id')
    .leftJoin('team_roles', 'team_roles.id', 'activities.owner_role_id')
    .where('activities.project_id', projectId)
    .where('activities.starts_on', '<=', to)
    .where((running) => {
      running
        .where('activities.ends_on', '>=', from)
        .orWhereIn('activities.status', ['planned', 'ongoing'])
    })
    .select('activities.*', 'stages.name_lt as stage_lt', 'stages.name_en as stage_en')
    .select('position_lt', 'position_en')
    .orderBy('activities.starts_on')
    .orderBy('activities.id')
  return rows.map((row) => ({
    id: row.id,
    stageLt: row.stage_lt,
    stageEn: row.stage_en,
    number: row.number,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    ownerLt: row.position_lt,
    ownerEn: row.position_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: row.status,
    expectedResultLt: row.expected_result_lt,
    expectedResultEn: row.expected_result_en,
    resultLt: row.result_lt,
    resultEn: row.result_en,
  }))
}
