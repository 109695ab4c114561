import { defineStates } from '#app/shared/states'

export const PROGRESS_STATUSES = ['draft', 'submitted', 'accepted', 'returned'] as const
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number]

const may = 'progress_report.submit'

/**
 * The life of a progress report: draft -> submitted -> accepted, or returned with a reason; a returned one is written on and
 * handed in again. One that was handed in too early, or must be mended, is reopened with a reason. Source: design, section 5.
 */
export const progressStates = defineStates<
  { status: ProgressStatus },
  ProgressStatus,
  'edit' | 'submit' | 'accept' | 'return' | 'reopen'
>({
  edit: {
    from: ['draft', 'returned'],
    to: 'draft',
    may: 'progress_report.edit',
    action: 'progress_report.updated',
  },
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    may,
    action: 'progress_report.submitted',
  },
  accept: {
    from: ['submitted'],
    to: 'accepted',
    may,
    needs: ['answeredOn'],
    action: 'progress_report.accepted',
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    may,
    needs: ['answeredOn', 'reason'],
    action: 'progress_report.returned',
  },
  reopen: {
    from: ['submitted', 'accepted'],
    to: 'draft',
    may,
    needs: ['reason'],
    action: 'progress_report.reopened',
  },
})

/** Whether its text may be written on. */
export function isWritten(status: ProgressStatus): boolean {
  return progressStates.edit.from.includes(status)
}
