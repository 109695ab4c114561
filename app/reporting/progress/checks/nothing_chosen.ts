import type { ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** A report without a single fact tells of nothing. */
export const nothingChosen: ProgressCheck = {
  code: 'P-03',
  name: 'nothing_chosen',
  severity: 'error',
  source: 'report_form',
  run: ({ facts }) => (facts.some(({ chosen }) => chosen !== null) ? [] : [{ part: null }]),
}
