import { factsThat, type ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** A figure that nobody entered, or that has no source, cannot be proven. */
export const indicatorWithoutValue: ProgressCheck = {
  code: 'P-08',
  name: 'indicator_without_value',
  severity: 'warning',
  source: 'audit_trail',
  run: (checked) =>
    factsThat(
      checked,
      ({ kind, row }) =>
        kind === 'indicator' && row !== null && (row.value === null || !row.sourceLt)
    ),
}
