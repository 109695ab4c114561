import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#app/shared/actor'
import { today } from '#app/shared/today'
import { isAllowed } from '#app/identity/permissions'
import { listActivities } from '#app/workplan/activities/queries/list_activities'
import { listCommunicationItems } from '#app/workplan/communication/queries/list_communication_items'
import { evidenceCounts } from '#app/workplan/evidence_files/queries/evidence_counts'
import { EVIDENCE_RULES, type ActivityFacts, type Missing } from '#app/evidence/rules'

export type ActivityMissing = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  stageId: number
  missing: Missing[]
}

/**
 * What a controller would ask for and not find, by activity that has begun; those that lack nothing are left out. Seven queries
 * however many activities. What expenses lack is told only to who sees expenses.
 */
export async function whatIsMissing(projectId: number, actor: Actor): Promise<ActivityMissing[]> {
  const facts = await activityFacts(projectId, actor)
  return facts
    .map(({ id, number, titleLt, titleEn, stageId, ...more }) => ({
      ...{ id, number, titleLt, titleEn, stageId },
      missing: EVIDENCE_RULES.flatMap(({ kind, missing }) =>
        missing({ id, number, titleLt, titleEn, stageId, ...more }).map((one) => ({ kind, ...one }))
      ),
    }))
    .filter(({ missing }) => missing.length > 0)
}

async function activityFacts(projectId: number, actor: Actor): Promise<ActivityFacts[]> {
  const day = today(actor.now)
  const activities = (await listActivities(projectId)).filter(
    ({ status, startsOn }) => status !== 'cancelled' && (status !== 'planned' || startsOn <= day)
  )
  const files = await evidenceCounts(projectId, 'activity')
  const meetings = await heldMeetings(projectId)
  const ofMeetings = await evidenceCounts(projectId, 'meeting')
  const out = await listCommunicationItems(projectId, { status: 'published' })
  const ofItems = await evidenceCounts(projectId, 'communication_item')
  const bare = isAllowed(actor, 'expenses.view') ? await bareExpenses(projectId) : new Map()
  return activities.map((activity) => ({
    ...activity,
    files: files.get(activity.id) ?? {},
    meetings: meetings
      .filter(({ activityId }) => activityId === activity.id)
      .map((meeting) => ({ ...meeting, files: ofMeetings.get(meeting.id) ?? {} })),
    publications: out
      .filter(({ activityId }) => activityId === activity.id)
      .map((item) => ({ ...item, files: ofItems.get(item.id) ?? {} })),
    bareExpenses: bare.get(activity.id) ?? 0,
  }))
}

async function heldMeetings(projectId: number) {
  const rows = await db
    .from('meetings')
    .leftJoin('team_roles', 'team_roles.id', 'meetings.owner_role_id')
    .where('meetings.project_id', projectId)
    .where('meetings.status', 'held')
    .select('meetings.id', 'activity_id', 'title_lt', 'title_en', 'agenda_lt', 'minutes_lt')
    .select('position_lt', 'position_en')
    .orderBy('held_on')
    .orderBy('meetings.id')
  return rows.map((row) => ({
    id: row.id as number,
    activityId: row.activity_id as number | null,
    titleLt: row.title_lt as string,
    titleEn: row.title_en as string | null,
    hasAgenda: Boolean(row.agenda_lt),
    hasMinutes: Boolean(row.minutes_lt),
    ownerLt: row.position_lt as string | null,
    ownerEn: row.position_en as string | null,
  }))
}

/** Expenses without any document, by activity; what was voided proves nothing and needs nothing. */
async function bareExpenses(projectId: number): Promise<Map<number, number>> {
  const rows = await db
    .from('expenses')
    .where('project_id', projectId)
    .whereNotNull('activity_id')
    .whereNot('status', 'voided')
    .whereNotExists(
      db.from('expense_documents').whereColumn('expense_documents.expense_id', 'expenses.id')
    )
    .groupBy('activity_id')
    .select('activity_id')
    .count('* as number_of')
  return new Map(rows.map((row) => [Number(row.activity_id), Number(row.number_of)]))
}
