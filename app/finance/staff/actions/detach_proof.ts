import type { Actor } from '#app/shared/actor'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { removeFiles } from '#app/documents/stored_files'
import { deleteUnused } from '#app/finance/expenses/actions/detach_document'
import { lockPerson } from '#app/finance/staff/actions/lock_person'

const OPEN = ['draft', 'voided']

/**
 * Takes a proof away that was attached by mistake, from the expense that claims the month as well.
 * @throws {RuleBroken} once an expense was submitted with it   @throws {Hidden} when the person has no such proof
 */
export async function detachProof(
  projectId: number,
  employeeId: number,
  proofId: number,
  actor: Actor
): Promise<void> {
  let orphans: string[] = []
  await change(actor, 'employee.proof_detached', async (trx, note) => {
    const person = await lockPerson(projectId, employeeId, trx)
    const proof = await trx
      .from('staff_documents')
      .where({ id: proofId, project_id: projectId, employee_id: employeeId })
      .first()
    if (!proof) throw new Hidden()
    const [claimed] = await trx
      .from('expense_documents')
      .join('expenses', 'expenses.id', 'expense_documents.expense_id')
      .where('document_id', proof.document_id)
      .whereNotIn('expenses.status', OPEN)
      .select('reference')
    if (claimed) throw new RuleBroken('staff.claimed_already', { reference: claimed.reference })
    person.withinProject = projectId
    note({ documents: [{ kind: proof.kind, month: proof.month }] })
    await trx.from('expense_documents').where('document_id', proof.document_id).delete()
    await trx.from('staff_documents').where('id', proofId).delete()
    orphans = await deleteUnused([proof.document_id], trx)
    return person
  })
  await removeFiles(orphans)
}
