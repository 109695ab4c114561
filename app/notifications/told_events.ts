/**
 * The audit events that somebody is told of, by the name the rooms before this one give them.
 */
export const TOLD_EVENTS = {
  'expense.submitted': 'approvals_waiting',
  'expense.returned': 'expense_returned',
  'financial_report.certified': 'report_certified',
  'progress_report.returned': 'progress_report_returned',
  'progress_report.accepted': 'progress_report_accepted',
} as const

export type ToldEvent = keyof typeof TOLD_EVENTS
