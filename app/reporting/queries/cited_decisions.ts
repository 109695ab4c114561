import db from '@adonisjs/lucid/services/db'
import { REPORT_STATUSES } from '#app/reporting/report_statuses'

/** The decisions that a report rests on, as they are cited: those of its expenses and that of its budget. */
export async function citedDecisions(
  projectId: number,
  periodId: number,
  budgetDecisionId: number | null
): Promise<string[]> {
  const rows = await db
    .from('council_decisions')
    .where('project_id', projectId)
    .where((cited) => {
      cited.whereIn(
        'id',
        db
          .from('expenses')
          .where('reporting_period_id', periodId)
          .whereIn('status', REPORT_STATUSES)
          .whereNotNull('council_decision_id')
          .select('council_decision_id')
      )
      if (budgetDecisionId !== null) cited.orWhere('id', budgetDecisionId)
    })
    .select('number', 'decided_on')
    .orderBy('decided_on')
    .orderBy('id')
  return rows.map((row) => `${row.number}, ${row.decided_on}`)
}
