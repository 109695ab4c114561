import type { ExpenseStatus } from '#app/finance/expenses/models/expense'
import type { FinancialReportState } from '#app/workbooks/financial/financial_report_data'

/** Expenses with these statuses stand in the report of their period; a set-aside one is listed, but nothing of it is taken. */
export const REPORT_STATUSES: ExpenseStatus[] = [
  'approved',
  'reported',
  'certified',
  'certified_in_part',
  'set_aside',
]

/** Expenses that were put into a period but cannot be reported before they are approved. */
export const NOT_APPROVED: ExpenseStatus[] = ['draft', 'submitted', 'returned']

/** Whether expenses and dates may still change. */
export function isOpenReport(state: FinancialReportState): boolean {
  return state === 'draft'
}
