import type { Actor } from '#app/shared/actor'
import { RulesBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { missingForSubmission } from '#app/finance/expense_rules'
import { expenseStates } from '#app/finance/expense_states'
import Expense from '#app/finance/models/expense'

/**
 * Submits a draft or a corrected expense for approval.
 * @throws {RulesBroken} with everything it still lacks, by field   @throws {RuleBroken} in another state   @throws {Hidden}
 */
export function submitExpense(id: number, actor: Actor): Promise<Expense> {
  const { action, to } = expenseStates.submit
  return change(actor, action, async (trx) => {
    const expense = await lockRow(Expense, id, trx, { project_id: actor.projectId! })
    expenseStates.submit.assert(expense, actor)
    const category = await trx
      .from('cost_categories')
      .where('id', expense.costCategoryId)
      .firstOrFail()
    const [first, ...others] = missingForSubmission(expense, Boolean(category.needs_invoice))
    if (first) throw new RulesBroken([first, ...others])
    return expense
      .merge({ status: to, submittedBy: actor.id, submittedAt: actor.now, returnReason: null })
      .save()
  })
}
