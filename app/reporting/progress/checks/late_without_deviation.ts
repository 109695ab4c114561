import { factsThat, type ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** What is late is explained: by a deviation that the report tells, or by words beside the fact. */
export const lateWithoutDeviation: ProgressCheck = {
  code: 'P-09',
  name: 'late_without_deviation',
  severity: 'warning',
  source: 'report_form',
  run(checked) {
    const explained = new Set(
      checked.facts
        .filter(({ kind, chosen }) => kind === 'deviation' && chosen !== null)
        .map(({ row }) => row?.activityId)
    )
    return factsThat(checked, ({ kind, row, chosen }) => {
      if (kind !== 'deliverable' && kind !== 'activity') return false
      const activityId = kind === 'activity' ? row?.id : row?.activityId
      const hasWords = Boolean(chosen!.commentLt || chosen!.commentEn)
      return Boolean(row?.isLate) && !hasWords && !(activityId && explained.has(activityId))
    })
  },
}
