import { defineStates } from '#app/shared/states'
import type FinancialReport from '#app/reporting/models/financial_report'

export type FinancialReportStatus = FinancialReport['status']

/**
 * The life of a financial report: a draft floats, a submitted one is frozen. The last one that was submitted can be reopened
 * until control begins. What control and payment draw belongs to their rooms.   Source: design, section 5.
 */
export const financialReportStates = defineStates<
  { status: FinancialReportStatus },
  FinancialReportStatus,
  'submit' | 'reopen'
>({
  submit: {
    from: ['draft'],
    to: 'submitted',
    may: 'financial_report.submit',
    action: 'financial_report.submitted',
  },
  reopen: {
    from: ['submitted'],
    to: 'draft',
    may: 'financial_report.submit',
    action: 'financial_report.reopened',
    needs: ['reason'],
  },
})
