import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { instantFromDatabase } from '#app/shared/database/columns'
import type { ChosenFact } from '#app/reporting/progress/facts/chosen_facts'
import { narrativeOf, type Narrative } from '#app/reporting/progress/narrative'
import type { ProgressStatus } from '#app/reporting/progress/progress_states'

export type ReportRow = {
  /** null while nobody has begun it */
  id: number | null
  status: ProgressStatus
  narrative: Narrative
  submittedAt: string | null
  submittedBy: string | null
  answeredOn: string | null
  returnReason: string | null
  /** 1 as long as no text is written, whether it is begun or not */
  rowVersion: number
  factsVersion: number
  updatedAt: string | null
  /** how often it was handed in */
  submissions: number
  /** the report of a later period is handed in: of this one only texts may change */
  isSettled: boolean
}

const NOT_BEGUN: ReportRow = {
  id: null,
  status: 'draft',
  narrative: narrativeOf({}),
  submittedAt: null,
  submittedBy: null,
  answeredOn: null,
  returnReason: null,
  rowVersion: 1,
  factsVersion: 1,
  updatedAt: null,
  submissions: 0,
  isSettled: false,
}

/** The progress report of a period, begun or not. Three queries. */
export async function findReport(projectId: number, periodId: number): Promise<ReportRow> {
  const row = await db
    .from('progress_reports')
    .leftJoin('users', 'users.id', 'progress_reports.submitted_by')
    .where({ 'progress_reports.project_id': projectId, 'progress_reports.period_id': periodId })
    .select('progress_reports.*', 'users.full_name as submitter')
    .first()
  if (!row) return NOT_BEGUN
  const submissions = await submissionsOf(row.id)
  return {
    id: row.id,
    status: row.status,
    narrative: narrativeOf({
      summaryLt: row.summary_lt,
      summaryEn: row.summary_en,
      problemsLt: row.problems_lt,
      problemsEn: row.problems_en,
      spendingLt: row.spending_lt,
      spendingEn: row.spending_en,
      targetGroupsLt: row.target_groups_lt,
      targetGroupsEn: row.target_groups_en,
      principlesLt: row.principles_lt,
      principlesEn: row.principles_en,
      nextStepsLt: row.next_steps_lt,
      nextStepsEn: row.next_steps_en,
    }),
    submittedAt: instantFromDatabase(row.submitted_at),
    submittedBy: row.submitter,
    answeredOn: row.answered_on,
    returnReason: row.return_reason,
    rowVersion: row.row_version,
    factsVersion: row.facts_version,
    updatedAt: instantFromDatabase(row.updated_at),
    submissions,
    isSettled: submissions > 0 && (await isLaterHandedIn(projectId, periodId)),
  }
}

/** How often a report was handed in. */
export async function submissionsOf(
  reportId: number,
  client: QueryClientContract = db.connection()
): Promise<number> {
  const [row] = await client
    .from('progress_snapshots')
    .where('progress_report_id', reportId)
    .max('submission as last')
  return Number(row?.last ?? 0)
}

/** Whether the report of a period that began later is handed in. */
export async function isLaterHandedIn(
  projectId: number,
  periodId: number,
  client: QueryClientContract = db.connection()
): Promise<boolean> {
  const later = await client
    .from('progress_reports')
    .join('reporting_periods as later', 'later.id', 'progress_reports.period_id')
    .join('reporting_periods as own', (join) => {
      join.on('later.starts_on', '>', 'own.starts_on').andOnVal('own.id', periodId)
    })
    .where('progress_reports.project_id', projectId)
    .whereIn('progress_reports.status', ['submitted', 'accepted'])
    .select('progress_reports.id')
    .first()
  return Boolean(later)
}

/** The facts that were chosen for a report. */
export async function chosenFacts(
  reportId: number | null,
  client: QueryClientContract = db.connection()
): Promise<ChosenFact[]> {
  if (reportId === null) return []
  const rows = await client
    .from('progress_facts')
    .where('progress_report_id', reportId)
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    said: { lt: row.said_lt, en: row.said_en },
    commentLt: row.comment_lt,
    commentEn: row.comment_en,
    goal: row.goal,
    rowVersion: row.row_version,
  }))
}
