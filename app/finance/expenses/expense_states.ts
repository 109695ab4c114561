import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { defineStates } from '#app/shared/states'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'

/** What the life cycle asks of an expense. */
export type ExpenseInState = {
  status: ExpenseStatus
  loggedBy: number
  submittedBy: number | null
}

/**
 * The life of an expense up to its approval (design 5). Returned is the draft again with the reason in sight: it is corrected
 * as it stands and submitted anew, and since it was submitted once it can be voided but no more deleted. The arrows from
 * `approved` into a report and through control belong to the rooms that draw them.
 */
export const expenseStates = defineStates<
  ExpenseInState,
  ExpenseStatus,
  'submit' | 'approve' | 'return' | 'void'
>({
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    may: 'expenses.submit',
    action: 'expense.submitted',
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    may: 'expenses.approve',
    action: 'expense.approved',
    guard: notOwnExpense,
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    may: 'expenses.approve',
    action: 'expense.returned',
    needs: ['reason'],
  },
  void: {
    from: ['returned', 'submitted', 'approved'],
    to: 'voided',
    may: 'expenses.void',
    action: 'expense.voided',
    needs: ['reason'],
  },
})

/** States in which an expense is claimed: from its submission on, unless it came back; a void one is claimed no more. */
export const CLAIMED_STATUSES: readonly ExpenseStatus[] = [
  'submitted',
  'approved',
  'reported',
  'certified',
  'certified_in_part',
  'set_aside',
]

/** Whether what was typed may still change. */
export function isEditable(expense: { status: ExpenseStatus }): boolean {
  return expense.status === 'draft' || expense.status === 'returned'
}

/** Four eyes: whoever logged or submitted an expense does not approve it. Source: design 5. */
export function notOwnExpense(expense: ExpenseInState, actor: Actor): RuleBroken | null {
  const isOwn = expense.loggedBy === actor.id || expense.submittedBy === actor.id
  return isOwn ? new RuleBroken('finance.own_expense') : null
}

/** @throws {RuleBroken} when the expense is past being edited */
export function assertEditable(expense: { status: ExpenseStatus }): void {
  if (!isEditable(expense)) throw new RuleBroken('finance.not_editable')
}
