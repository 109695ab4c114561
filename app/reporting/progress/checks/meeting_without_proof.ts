import { factsThat, type ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** A meeting is proven by its minutes and by who was there. */
export const meetingWithoutProof: ProgressCheck = {
  code: 'P-07',
  name: 'meeting_without_proof',
  severity: 'warning',
  source: 'audit_trail',
  run: (checked) =>
    factsThat(
      checked,
      ({ kind, row }) =>
        kind === 'meeting' && row !== null && !(row.hasMinutes && row.hasAttendance)
    ),
}
