import { activityWithoutGoal } from '#app/reporting/progress/checks/activity_without_goal'
import { activityWithoutResult } from '#app/reporting/progress/checks/activity_without_result'
import { changedSince } from '#app/reporting/progress/checks/changed_since'
import { commentWithoutTranslation } from '#app/reporting/progress/checks/comment_without_translation'
import { indicatorWithoutValue } from '#app/reporting/progress/checks/indicator_without_value'
import { lateWithoutDeviation } from '#app/reporting/progress/checks/late_without_deviation'
import { meetingWithoutProof } from '#app/reporting/progress/checks/meeting_without_proof'
import { missingTranslation } from '#app/reporting/progress/checks/missing_translation'
import { noSummary } from '#app/reporting/progress/checks/no_summary'
import { nothingChosen } from '#app/reporting/progress/checks/nothing_chosen'
import { periodNotOver } from '#app/reporting/progress/checks/period_not_over'
import type {
  Checked,
  ProgressCheck,
  ProgressCheckResult,
} from '#app/reporting/progress/checks/progress_check'

/** Every rule that is run over a progress report, in the order of their codes. */
export const PROGRESS_CHECKS: readonly ProgressCheck[] = [
  noSummary,
  missingTranslation,
  nothingChosen,
  changedSince,
  activityWithoutResult,
  activityWithoutGoal,
  meetingWithoutProof,
  indicatorWithoutValue,
  lateWithoutDeviation,
  commentWithoutTranslation,
  periodNotOver,
]

export function runProgressChecks(checked: Checked): ProgressCheckResult[] {
  return PROGRESS_CHECKS.map((check) => ({ check, found: check.run(checked) }))
}

/** What refuses the handing in. @param textsOnly the facts are settled: only what is written is asked about */
export function blockers(
  results: readonly ProgressCheckResult[],
  textsOnly: boolean
): ProgressCheckResult[] {
  return results.filter(
    ({ check, found }) =>
      found.length > 0 && check.severity === 'error' && (!textsOnly || check.isOfText)
  )
}
