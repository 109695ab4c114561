import type { ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** Without a summary there is nothing to read. */
export const noSummary: ProgressCheck = {
  code: 'P-01',
  name: 'no_summary',
  severity: 'error',
  source: 'report_form',
  isOfText: true,
  run: ({ narrative }) => (narrative.summaryLt || narrative.summaryEn ? [] : [{ part: 'summary' }]),
}
