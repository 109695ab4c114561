import { BasePolicy } from '@adonisjs/bouncer'
import type { Actor } from '#app/shared/actor'
import { isAllowed, type Permission } from '#app/identity/permissions'
import { isCorrectable } from '#app/finance/expenses/corrections'
import type { ExpenseKind } from '#app/finance/expenses/models/expense'
import {
  expenseStates,
  isEditable,
  notOwnExpense,
  type ExpenseInState,
} from '#app/finance/expenses/expense_states'

/**
 * Who may act on an expense: the permission table and four eyes. Whether the act fits the expense's state is the action's
 * to say, so that somebody who came second reads what happened and not that he lacks a right.
 */
export default class ExpensePolicy extends BasePolicy {
  edit(actor: Actor): boolean {
    return isAllowed(actor, 'expenses.edit')
  }

  submit(actor: Actor): boolean {
    return isAllowed(actor, 'expenses.submit')
  }

  approve(actor: Actor, expense: ExpenseInState): boolean {
    return isAllowed(actor, 'expenses.approve') && notOwnExpense(expense, actor) === null
  }

  return(actor: Actor): boolean {
    return isAllowed(actor, 'expenses.approve')
  }

  acceptDuplicates(actor: Actor): boolean {
    return isAllowed(actor, 'expenses.submit')
  }

  void(actor: Actor): boolean {
    return isAllowed(actor, 'expenses.void')
  }
}

/** What a person can do with an expense now: rights, four eyes and state together, for the buttons of a page. */
export function openActs(actor: Actor, expense: ExpenseInState & { kind?: ExpenseKind }) {
  const isOpen = (name: keyof typeof expenseStates) => {
    const arrow = expenseStates[name]
    return isAllowed(actor, arrow.may as Permission) && arrow.isOpen(expense, actor)
  }
  return {
    edit: isAllowed(actor, 'expenses.edit') && isEditable(expense),
    delete: isAllowed(actor, 'expenses.edit') && expense.status === 'draft',
    submit: isOpen('submit'),
    approve: isOpen('approve'),
    return: isOpen('return'),
    void: isOpen('void'),
    correct: isAllowed(actor, 'expenses.log') && isCorrectable(expense),
    split: isAllowed(actor, 'expenses.edit') && expense.status === 'draft',
    acceptDuplicates: isAllowed(actor, 'expenses.submit') && expense.status !== 'voided',
    attach: isAllowed(actor, 'documents.edit') && expense.status !== 'voided',
    detach: isAllowed(actor, 'documents.edit') && isEditable(expense),
  }
}

/** Whether descriptions, comments and files with personal data are shown. */
export function seesSensitive(actor: Actor): boolean {
  return isAllowed(actor, 'documents.view_sensitive')
}
