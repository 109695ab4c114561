import { defineStates } from '#app/shared/states'

export const COUNTED_STATUSES = ['planned', 'in_progress', 'delivered', 'cancelled'] as const
export const PLAN_STATUSES = [
  'drafting',
  'in_consultation',
  'submitted',
  'adopted',
  'cancelled',
] as const
export const DELIVERABLE_STATUSES = [
  ...COUNTED_STATUSES,
  ...PLAN_STATUSES.filter((status) => status !== 'cancelled'),
] as const
export type DeliverableStatus = (typeof COUNTED_STATUSES)[number] | (typeof PLAN_STATUSES)[number]

export type DeliverableStep =
  'start' | 'deliver' | 'consult' | 'redraft' | 'submit' | 'adopt' | 'cancel'

const may = 'deliverables.edit'

/**
 * Two lives. What is counted: planned -> in progress -> delivered, the last when the target is reached. The integrated action
 * plan: drafting -> in consultation -> submitted -> adopted by the council; what the consultation or the council wants changed
 * takes it back to drafting. Either is cancelled before its end.
 */
export const deliverableStates = defineStates<
  { status: DeliverableStatus },
  DeliverableStatus,
  DeliverableStep
>({
  start: { from: ['planned'], to: 'in_progress', may, action: 'deliverable.started' },
  // more may be handed over after the target was reached
  deliver: {
    from: ['planned', 'in_progress', 'delivered'],
    to: 'delivered',
    may,
    action: 'deliverable.delivered',
  },
  consult: { from: ['drafting'], to: 'in_consultation', may, action: 'deliverable.consulted_on' },
  redraft: {
    from: ['in_consultation', 'submitted'],
    to: 'drafting',
    may,
    needs: ['note'],
    action: 'deliverable.redrafted',
  },
  submit: {
    from: ['in_consultation'],
    to: 'submitted',
    may,
    action: 'deliverable.submitted',
  },
  adopt: {
    from: ['submitted'],
    to: 'adopted',
    may,
    needs: ['councilDecisionId'],
    action: 'deliverable.adopted',
  },
  cancel: {
    from: ['planned', 'in_progress', 'drafting', 'in_consultation', 'submitted'],
    to: 'cancelled',
    may,
    needs: ['note'],
    action: 'deliverable.cancelled',
  },
})

export const DELIVERABLE_STEPS = Object.keys(deliverableStates) as DeliverableStep[]

/** The steps that can be taken from a state, in the order of the life. */
export function openSteps(status: DeliverableStatus): DeliverableStep[] {
  return DELIVERABLE_STEPS.filter((step) => deliverableStates[step].from.includes(status))
}

/** The state a new one begins with. */
export function firstStatus(kind: string): DeliverableStatus {
  return kind === 'action_plan' ? 'drafting' : 'planned'
}
