import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { removeFiles } from '#app/documents/stored_files'
import { deleteUnused } from '#app/finance/expenses/actions/detach_document'
import Expense from '#app/finance/expenses/models/expense'

/**
 * Deletes a draft with its files. Its number is not given again: the trail says what stood there.
 * @returns its reference   @throws {RuleBroken} once it was submitted, or while the ledger or the bank is matched to it   @throws {Hidden}
 */
export async function deleteDraft(id: number, actor: Actor): Promise<string> {
  let orphans: string[] = []
  const expense = await change(actor, 'expense.deleted', async (trx, note) => {
    const draft = await lockRow(Expense, id, trx, { project_id: actor.projectId! })
    if (draft.status !== 'draft') throw new RuleBroken('finance.only_drafts_are_deleted')
    await assertUnmatched(trx, id)
    const links = await trx.from('expense_documents').where('expense_id', id)
    await trx.from('expense_documents').where('expense_id', id).delete()
    orphans = await deleteUnused(
      links.map((link) => link.document_id),
      trx
    )
    await trx
      .from('accepted_duplicates')
      .where('expense_id', id)
      .orWhere('other_expense_id', id)
      .delete()
    note({ reference: draft.reference, declaredCents: draft.declaredCents })
    if (!draft.isSensitive) note({ descriptionLt: draft.descriptionLt })
    await draft.delete()
    return draft
  })
  await removeFiles(orphans)
  return expense.reference
}

/** What a confirmed match uses of an entry or a payment must be given back first; proposals go with the draft. */
async function assertUnmatched(trx: TransactionClientContract, expenseId: number) {
  const confirmed = { expense_id: expenseId, status: 'confirmed' }
  const match = await trx.from('matches').where(confirmed).first()
  if (match) throw new RuleBroken('reconciliation.refused.draft_is_matched')
}
