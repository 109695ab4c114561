import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'
import type FinancialReport from '#app/reporting/models/financial_report'

/** Takes all expenses of a report from one state to the next, with the report that they are in. */
export async function moveReportExpenses(
  report: FinancialReport,
  from: ExpenseStatus,
  to: ExpenseStatus,
  actor: Actor,
  trx: TransactionClientContract
): Promise<void> {
  await trx
    .from('expenses')
    .where({ reporting_period_id: report.reportingPeriodId, status: from })
    .update({
      status: to,
      financial_report_id: to === 'approved' ? null : report.id,
      row_version: trx.raw('row_version + 1'),
      updated_at: instantToDatabase(actor.now),
    })
}
