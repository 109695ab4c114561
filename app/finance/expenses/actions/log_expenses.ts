import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Cents } from '#app/money/cents'
import type { Actor } from '#app/shared/actor'
import { breathe } from '#app/shared/breathe'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { insertMany } from '#app/audit_trail/insert_many'
import { newExpense, takeNumbers } from '#app/finance/expenses/actions/new_expense'
import type { NewSupplier } from '#app/finance/suppliers/actions/supplier_for'
import { expenseColumns } from '#app/finance/expenses/actions/write_expense'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'

/** An expense that comes with others; more may be known of its new seller than a form asks. */
export type ManyForm = ExpenseForm &
  NewSupplier & {
    /** the same for expenses that are parts of one invoice */
    splitKey?: string | null
  }

export type LoggedOne = { id: number; reference: string; declaredCents: Cents }

/** What was refused of many expenses, by their position. */
export class SomeRefused extends Error {
  constructor(readonly refused: ReadonlyMap<number, readonly RuleBroken[]>) {
    super(`${refused.size} expenses were refused`)
  }
}

const ROWS_PER_TURN = 50

/**
 * Logs many expenses as drafts in the order given, inside the caller's change: all of them or none, by the very rules one
 * expense is logged by.
 * @param importId the import they come with   @param progress told how many are written
 * @returns them in the same order   @throws {SomeRefused} with everything wrong in every one
 */
export async function logExpenses(
  forms: readonly ManyForm[],
  importId: number,
  actor: Actor,
  trx: TransactionClientContract,
  progress: (count: number) => void = () => {}
): Promise<LoggedOne[]> {
  const projectId = actor.projectId!
  const first = await takeNumbers(projectId, forms.length, trx)
  const project = await findProjectFacts(projectId, trx)
  const columns = await columnsOfAll(forms, project, actor, trx)
  const rows = columns.map((one, at) => newExpense(one, first + at, project, actor))
  for (const [at, row] of rows.entries())
    row.merge({ importId, splitKey: forms[at]!.splitKey ?? null })
  await insertMany(rows, trx, progress)
  const ids = await trx
    .from('expenses')
    .where('project_id', projectId)
    .whereBetween('number', [first, first + forms.length - 1])
    .orderBy('number')
    .select('id')
  return rows.map(({ reference, declaredCents }, at) => ({
    id: Number(ids[at].id),
    reference,
    declaredCents,
  }))
}

async function columnsOfAll(
  forms: readonly ManyForm[],
  project: Parameters<typeof expenseColumns>[1],
  actor: Actor,
  trx: TransactionClientContract
) {
  const columns: Awaited<ReturnType<typeof expenseColumns>>[] = []
  const refused = new Map<number, readonly RuleBroken[]>()
  for (const [at, form] of forms.entries()) {
    try {
      columns.push(await expenseColumns(form, project, actor, trx))
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      refused.set(at, error instanceof RulesBroken ? error.all : [error])
    }
    if (at % ROWS_PER_TURN === ROWS_PER_TURN - 1) await breathe()
  }
  if (refused.size > 0) throw new SomeRefused(refused)
  return columns
}
