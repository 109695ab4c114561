import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import type { CheckedFile } from '#app/documents/incoming_files'
import { withStoredFiles } from '#app/documents/stored_files'
import { addDocuments, type Attachment } from '#app/finance/expenses/actions/add_documents'
import { newExpense, takeNumbers } from '#app/finance/expenses/actions/new_expense'
import { expenseColumns } from '#app/finance/expenses/actions/write_expense'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import Expense from '#app/finance/expenses/models/expense'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'

export type LoggedExpense = { expense: Expense; isRepeated: boolean }

/**
 * Logs an expense as a draft, with the files that came with it. The submission key makes a form that is sent twice one
 * expense: the second time the first one is returned and nothing is written.
 * @throws {RulesBroken} with everything that is wrong with the form
 */
export async function logExpense(
  form: ExpenseForm & { submissionKey: string; copiedFromId?: number | null },
  attachment: Attachment & { files: readonly CheckedFile[] },
  actor: Actor
): Promise<LoggedExpense> {
  const projectId = actor.projectId!
  const earlier = await findSent(form.submissionKey, projectId)
  if (earlier) return { expense: earlier, isRepeated: true }
  try {
    const expense = await withStoredFiles(projectId, attachment.files, (stored, keep) =>
      change(actor, 'expense.logged', async (trx, note) => {
        // first of all, so that everything read later is as the one logged before left it
        const number = await takeNumbers(projectId, 1, trx)
        const project = await findProjectFacts(projectId, trx)
        const columns = await expenseColumns(form, project, actor, trx)
        const row = await newExpense(columns, number, project, actor)
          .useTransaction(trx)
          .merge({ submissionKey: form.submissionKey })
          .save()
        if (await isOwn(form.copiedFromId, projectId, trx)) {
          note({ copiedFromId: form.copiedFromId })
        }
        if (stored.length > 0) {
          note({ documents: await addDocuments(row, stored, keep, attachment, actor, trx) })
        }
        return row
      })
    )
    return { expense, isRepeated: false }
  } catch (error) {
    const sent = isUniqueViolation(error) && (await findSent(form.submissionKey, projectId))
    if (sent) return { expense: sent, isRepeated: true }
    throw isUniqueViolation(error) ? new RuleBroken('finance.sent_already') : error
  }
}

/** Whether there is such an expense in the project: another's is not named in the trail. */
async function isOwn(
  id: number | null | undefined,
  projectId: number,
  trx: TransactionClientContract
): Promise<boolean> {
  if (!id) return false
  return (await trx.from('expenses').where({ id, project_id: projectId }).first()) !== null
}

function findSent(submissionKey: string, projectId: number): Promise<Expense | null> {
  return Expense.query().where({ project_id: projectId, submission_key: submissionKey }).first()
}
