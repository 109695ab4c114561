import db from '@adonisjs/lucid/services/db'

export type ReportingPeriodDays = {
  id: number
  number: number
  startsOn: string
  endsOn: string
  partnerDueOn: string | null
}

const FEW = 3

/** The next periods whose report is still to be handed in, the soonest first. */
export async function listNextReports(
  projectId: number,
  day: string
): Promise<ReportingPeriodDays[]> {
  const rows = await periods(projectId)
    .where((due) => {
      due
        .where('partner_due_on', '>=', day)
        .orWhere((undated) => undated.whereNull('partner_due_on').where('ends_on', '>=', day))
    })
    .orderBy('number')
    .limit(FEW)
  return rows.map(rowOf)
}

/** The last periods that have ended: those with a report to take away. */
export async function listEndedPeriods(
  projectId: number,
  day: string
): Promise<ReportingPeriodDays[]> {
  const rows = await periods(projectId)
    .where('ends_on', '<', day)
    .orderBy('number', 'desc')
    .limit(FEW)
  return rows.map(rowOf)
}

function periods(projectId: number) {
  return db
    .from('reporting_periods')
    .where('project_id', projectId)
    .select('id', 'number', 'starts_on', 'ends_on', 'partner_due_on')
}

function rowOf(row: Record<string, any>): ReportingPeriodDays {
  return {
    id: row.id,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    partnerDueOn: row.partner_due_on,
  }
}
