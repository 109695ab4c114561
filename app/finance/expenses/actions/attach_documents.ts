import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import type { CheckedFile } from '#app/documents/incoming_files'
import { withStoredFiles } from '#app/documents/stored_files'
import { addDocuments, type Attachment } from '#app/finance/expenses/actions/add_documents'
import Expense from '#app/finance/expenses/models/expense'

/**
 * Adds proofs to an expense; possible as long as it is not voided, since a controller may still ask for one.
 * @throws {RuleBroken} when it is voided, or has all these files already   @throws {Hidden}
 */
export function attachDocuments(
  expenseId: number,
  files: readonly CheckedFile[],
  attachment: Attachment,
  actor: Actor
): Promise<Expense> {
  const projectId = actor.projectId!
  return withStoredFiles(projectId, files, (stored, keep) =>
    change(actor, 'expense.documents_attached', async (trx, note) => {
      const expense = await lockRow(Expense, expenseId, trx, { project_id: projectId })
      if (expense.status === 'voided') {
        throw new RuleBroken('states.wrong_state', { status: expense.status })
      }
      const added = await addDocuments(expense, stored, keep, attachment, actor, trx)
      if (added.length === 0) throw new RuleBroken('finance.files_attached_already', {}, 'files')
      note({ documents: added })
      return expense
    })
  )
}
