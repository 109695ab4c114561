import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import type { expenseColumns } from '#app/finance/expenses/actions/write_expense'
import Expense from '#app/finance/expenses/models/expense'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'

/**
 * Takes the next numbers of a project, whose row stays locked until the transaction ends, so that no number is given twice.
 * @returns the first of them
 */
export async function takeNumbers(
  projectId: number,
  count: number,
  trx: TransactionClientContract
): Promise<number> {
  const query = trx.from('projects').where('id', projectId).select('last_expense_number')
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const row = await query.firstOrFail()
  const last = Number(row.last_expense_number)
  await trx
    .from('projects')
    .where('id', projectId)
    .update({ last_expense_number: last + count })
  return last + 1
}

/** A draft that is not saved yet, with the reference that its number gives it. */
export function newExpense(
  columns: Awaited<ReturnType<typeof expenseColumns>>,
  number: number,
  project: ProjectFacts,
  actor: Actor
): Expense {
  return new Expense().merge({
    ...columns,
    projectId: project.id,
    number,
    reference: `${project.code}-${String(number).padStart(4, '0')}`,
    status: 'draft',
    loggedBy: actor.id!,
  })
}
