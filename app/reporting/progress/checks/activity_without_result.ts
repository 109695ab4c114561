import { factsThat, type ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** An activity ended, but nobody wrote down what came of it. */
export const activityWithoutResult: ProgressCheck = {
  code: 'P-05',
  name: 'activity_without_result',
  severity: 'warning',
  source: 'report_form',
  run: (checked) =>
    factsThat(
      checked,
      ({ kind, row }) =>
        kind === 'activity' && row?.status === 'done' && !row.resultLt && !row.resultEn
    ),
}
