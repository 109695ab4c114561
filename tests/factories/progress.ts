import db from '@adonisjs/lucid/services/db'
import ProgressReport from '#app/reporting/progress/models/progress_report'
import type Activity from '#app/workplan/activities/models/activity'

/** A report in writing that tells one activity, as it stands. @returns the ids of both */
export async function chosenFact(
  team: { project: { id: number } },
  periodId: number,
  activity: Activity
) {
  const report = await ProgressReport.create({
    projectId: team.project.id,
    periodId,
    status: 'draft',
  })
  const now = '2021-06-01 09:00:00'
  const dates = `(${activity.startsOn} – ${activity.endsOn})`
  const [factId] = await db.table('progress_facts').insert({
    progress_report_id: report.id,
    kind: 'activity',
    subject_id: activity.id,
    said_lt: `${activity.number} ${activity.titleLt}: suplanuota, nepradėta ${dates}`,
    said_en: `${activity.number} ${activity.titleEn}: planned, not begun ${dates}`,
    created_at: now,
    updated_at: now,
  })
  return { reportId: report.id, factId: factId as number }
}
