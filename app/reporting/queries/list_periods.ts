import db from '@adonisjs/lucid/services/db'
import type { Cents } from '#app/money/cents'
import { instantFromDatabase } from '#app/shared/database/columns'
import type { FinancialReportState } from '#app/workbooks/financial/financial_report_data'
import { budgetStructure } from '#app/finance/budget/queries/budget_structure'
import { reportSums } from '#app/reporting/queries/report_sums'
import { total } from '#app/reporting/report_sums'

export type PeriodRow = {
  id: number
  number: number
  startsOn: string
  endsOn: string
  partnerDueOn: string | null
  controllerDueOn: string | null
  leadPartnerDueOn: string | null
  rowVersion: number
  /** where its financial report stands; a draft until there is one */
  state: FinancialReportState
  submittedAt: string | null
  /** the rate it was handed in with; null while it follows the project's */
  erdfRateBp: number | null
  budgetVersionId: number | null
  /** what it was frozen as; null for a draft and for what was handed in before reports were frozen */
  snapshotId: number | null
  submittedBy: string | null
}

/** A project's reporting periods in the order of their time. */
export async function listPeriods(projectId: number): Promise<PeriodRow[]> {
  const rows = await db
    .from('reporting_periods')
    .leftJoin('financial_reports', 'financial_reports.reporting_period_id', 'reporting_periods.id')
    .leftJoin('users', 'users.id', 'financial_reports.submitted_by')
    .where('reporting_periods.project_id', projectId)
    .select('reporting_periods.*')
    .select('status', 'submitted_at', 'erdf_rate_bp', 'budget_version_id', 'snapshot_id')
    .select('users.full_name as submitted_by')
    .orderBy('starts_on')
    .orderBy('reporting_periods.id')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    partnerDueOn: row.partner_due_on,
    controllerDueOn: row.controller_due_on,
    leadPartnerDueOn: row.lead_partner_due_on,
    rowVersion: row.row_version,
    state: row.status ?? 'draft',
    submittedAt: instantFromDatabase(row.submitted_at),
    erdfRateBp: (row.status ?? 'draft') === 'draft' ? null : row.erdf_rate_bp,
    budgetVersionId: row.budget_version_id,
    snapshotId: row.snapshot_id,
    submittedBy: row.submitted_by,
  }))
}

/** How many expenses each report holds and what it declares, flat rates included, by period. */
export async function periodTotals(
  projectId: number
): Promise<Map<number, { expenses: number; declaredCents: Cents }>> {
  const { categories } = await budgetStructure(projectId)
  const reports = Map.groupBy(await reportSums(projectId, categories), (sum) => sum.periodId)
  return new Map(
    [...reports].map(([periodId, sums]) => [
      periodId,
      {
        expenses: sums.reduce((count, sum) => count + sum.expenses, 0),
        declaredCents: total(sums, 'declaredCents'),
      },
    ])
  )
}
