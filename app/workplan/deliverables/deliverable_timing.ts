import type { DeliverableStatus } from '#app/workplan/deliverables/deliverable_states'

export const TIMINGS = ['late', 'due', 'delivered', 'cancelled'] as const
export type DeliverableTiming = (typeof TIMINGS)[number]

type Dated = { status: DeliverableStatus; dueOn: string }

/** Where a deliverable stands on a day; due today is not late yet. @param day ISO date */
export function timingOf({ status, dueOn }: Dated, day: string): DeliverableTiming {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'delivered' || status === 'adopted') return 'delivered'
  return dueOn < day ? 'late' : 'due'
}
