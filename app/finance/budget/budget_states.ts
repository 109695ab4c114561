import { RuleBroken } from '#app/shared/errors'
import { defineStates } from '#app/shared/states'
import type { BudgetVersionStatus } from '#app/finance/budget/models/budget_version'

export type BudgetVersionInState = { status: BudgetVersionStatus }

/**
 * The life of a budget version (design 5). An approved one never changes; the next approval supersedes it. A draft can be
 * changed and deleted.
 */
export const budgetStates = defineStates<
  BudgetVersionInState,
  BudgetVersionStatus,
  'approve' | 'supersede'
>({
  approve: {
    from: ['draft'],
    to: 'approved',
    may: 'budget.approve',
    action: 'budget_version.approved',
  },
  supersede: {
    from: ['approved'],
    to: 'superseded',
    may: 'budget.approve',
    action: 'budget_version.approved',
  },
})

/** @throws {RuleBroken} when the version is no draft any more: what was approved does not change */
export function assertDraft({ status }: BudgetVersionInState): void {
  if (status !== 'draft') throw new RuleBroken('states.wrong_state', { status })
}
