import db from '@adonisjs/lucid/services/db'

/** Deliverables and meetings as the page of their activity lists them. */
export type ActivityDeliverable = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  unitLt: string | null
  unitEn: string | null
  targetCount: number
  deliveredCount: number
  dueOn: string
  deliveredOn: string | null
  status: string
}
export type ActivityMeeting = {
  id: number
  titleLt: string
  titleEn: string | null
  heldOn: string
  place: string | null
  peopleCount: number | null
  status: 'planned' | 'held' | 'cancelled'
}

const byNumber = new Intl.Collator('lt', { numeric: true })

export async function activityDeliverables(
  projectId: number,
  activityId: number
): Promise<ActivityDeliverable[]> {
  const rows = await db
    .from('deliverables')
    .where({ project_id: projectId, activity_id: activityId })
    .select('id', 'number', 'title_lt', 'title_en', 'unit_lt', 'unit_en')
    .select('target_count', 'delivered_count', 'due_on', 'delivered_on', 'status')
  return rows
    .map((row) => ({
      id: row.id,
      number: row.number,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      unitLt: row.unit_lt,
      unitEn: row.unit_en,
      targetCount: row.target_count,
      deliveredCount: row.delivered_count,
      dueOn: row.due_on,
      deliveredOn: row.delivered_on,
      status: row.status,
    }))
    .sort((one, other) => byNumber.compare(one.number, other.number))
}

export async function activityMeetings(
  projectId: number,
  activityId: number
): Promise<ActivityMeeting[]> {
  const rows = await db
    .from('meetings')
    .where({ project_id: projectId, activity_id: activityId })
    .select('id', 'title_lt', 'title_en', 'held_on', 'place', 'people_count', 'status')
    .orderBy('held_on')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    heldOn: row.held_on,
    place: row.place,
    peopleCount: row.people_count,
    status: row.status,
  }))
}
