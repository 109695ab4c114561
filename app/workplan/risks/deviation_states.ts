import { defineStates } from '#app/shared/states'

export const DEVIATION_STATUSES = ['open', 'resolved'] as const
export type DeviationStatus = (typeof DEVIATION_STATUSES)[number]

/** The life of a deviation: open -> resolved; its texts may be completed afterwards too. */
export const deviationStates = defineStates<
  { status: DeviationStatus },
  DeviationStatus,
  'resolve' | 'reopen'
>({
  resolve: { from: ['open'], to: 'resolved', may: 'risks.edit', action: 'deviation.resolved' },
  reopen: { from: ['resolved'], to: 'open', may: 'risks.edit', action: 'deviation.reopened' },
})
