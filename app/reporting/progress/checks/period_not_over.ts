import type { ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** What happens after the handing in would stay untold. */
export const periodNotOver: ProgressCheck = {
  code: 'P-11',
  name: 'period_not_over',
  severity: 'warning',
  source: 'report_form',
  run: ({ period, day }) => (day <= period.endsOn ? [{ part: null }] : []),
}
