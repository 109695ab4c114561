import { factsThat, type ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** Of each activity the report says whether its goal was reached: fully, partly or not. Source: domain.md 18. */
export const activityWithoutGoal: ProgressCheck = {
  code: 'P-06',
  name: 'activity_without_goal',
  severity: 'warning',
  source: 'report_form',
  run: (checked) =>
    factsThat(checked, ({ kind, chosen }) => kind === 'activity' && chosen!.goal === null),
}
