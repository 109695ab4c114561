import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { expenseColumns } from '#app/finance/expenses/actions/write_expense'
import { assertEditable } from '#app/finance/expenses/expense_states'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import Expense from '#app/finance/expenses/models/expense'
import { assertSheetDecides } from '#app/finance/staff/actions/assert_follows_sheet'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'

/**
 * Changes a draft or a returned expense. A returned one stays returned, with its reason in sight, until it is submitted anew,
 * and keeps the exchange rate it was submitted with first.
 * @throws {RuleBroken} past being edited, or with everything wrong in the form   @throws {StaleVersion}   @throws {Hidden}
 */
export function updateExpense(
  id: number,
  form: ExpenseForm & { rowVersion: number },
  actor: Actor
): Promise<Expense> {
  return change(actor, 'expense.updated', async (trx) => {
    const within = { project_id: actor.projectId! }
    const expense = await lockRow(Expense, id, trx, within, form.rowVersion)
    assertEditable(expense)
    const project = await findProjectFacts(expense.projectId, trx)
    const { kind, correctsId } = expense
    const typed = { ...form, kind: kind === 'correction' ? kind : undefined, correctsId }
    const columns = await expenseColumns(typed, project, actor, trx, expense)
    await assertSheetDecides(expense, columns, trx)
    await expense.merge(columns).save()
    if (expense.isSensitive) await hideFiles(expense.id, trx)
    return expense
  })
}

/** The files of a sensitive expense are sensitive too. They stay so when the expense no longer is. */
async function hideFiles(expenseId: number, trx: TransactionClientContract) {
  const attached = trx
    .from('expense_documents')
    .where('expense_id', expenseId)
    .select('document_id')
  await trx.from('documents').whereIn('id', attached).update({ is_sensitive: true })
}
