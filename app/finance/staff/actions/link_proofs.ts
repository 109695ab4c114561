import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { AS_EXPENSE_DOCUMENT, type StaffProof } from '#app/finance/staff/proofs'
import type { Month } from '#app/finance/staff/months'

/**
 * Makes the months' proofs of a sheet proofs of the expense that claims it. What proves the person as a whole stays with the
 * person: one contract under every claim would look like one paper claimed twice.
 */
export async function linkProofs(
  expenseId: number,
  projectId: number,
  employeeId: number,
  months: readonly Month[],
  trx: TransactionClientContract
): Promise<void> {
  const proofs = await trx
    .from('staff_documents')
    .where({ project_id: projectId, employee_id: employeeId })
    .whereIn('month', [...months])
    .whereNotIn(
      'document_id',
      trx.from('expense_documents').where('expense_id', expenseId).select('document_id')
    )
    .select('document_id', 'kind')
    .orderBy('id')
  if (proofs.length === 0) return
  await trx.table('expense_documents').multiInsert(
    proofs.map((proof) => ({
      expense_id: expenseId,
      document_id: proof.document_id,
      kind: AS_EXPENSE_DOCUMENT[proof.kind as StaffProof],
    }))
  )
}
