import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import type { CheckedFile } from '#app/documents/incoming_files'
import Document from '#app/documents/models/document'
import { withStoredFiles, type StoredFile } from '#app/documents/stored_files'
import { linkProofs } from '#app/finance/staff/actions/link_proofs'
import { lockPerson } from '#app/finance/staff/actions/lock_person'
import type Employee from '#app/finance/staff/models/employee'
import { lastDayOf, type Month } from '#app/finance/staff/months'
import { isMonthProof, type StaffProof } from '#app/finance/staff/proofs'

export type ProofForm = { kind: StaffProof; month?: Month | null }

/**
 * Keeps files as proofs of a person's pay, sensitive always. An expense that claims the month has them at once, whatever its
 * state: a controller may still ask for one.
 * @throws {RuleBroken} when a month's proof names no month, or he has all these files already   @throws {Hidden}
 */
export function attachProofs(
  projectId: number,
  employeeId: number,
  files: readonly CheckedFile[],
  form: ProofForm,
  actor: Actor
): Promise<Employee> {
  const month = isMonthProof(form.kind) ? (form.month ?? null) : null
  if (isMonthProof(form.kind) && month === null) {
    throw new RuleBroken('staff.proof_needs_month', {}, 'month')
  }
  return withStoredFiles(projectId, files, (stored, keep) =>
    change(actor, 'employee.proofs_attached', async (trx, note) => {
      const person = await lockPerson(projectId, employeeId, trx)
      const added = await addProofs(
        projectId,
        employeeId,
        stored,
        keep,
        { ...form, month },
        {
          actor,
          trx,
        }
      )
      if (added.length === 0) throw new RuleBroken('finance.files_attached_already', {}, 'files')
      person.withinProject = projectId
      note({ documents: added })
      await linkToClaims(projectId, employeeId, month, trx)
      return person
    })
  )
}

async function addProofs(
  projectId: number,
  employeeId: number,
  stored: readonly StoredFile[],
  keep: (storageKey: string) => void,
  { kind, month }: ProofForm,
  { actor, trx }: { actor: Actor; trx: TransactionClientContract }
) {
  const present = await presentHashes(projectId, employeeId, kind, month ?? null, trx)
  const added: { kind: StaffProof; month: string | null; sha256: string }[] = []
  for (const file of stored) {
    if (present.has(file.sha256)) continue
    present.add(file.sha256)
    const document = await new Document()
      .useTransaction(trx)
      .merge({
        projectId,
        fileName: file.fileName,
        storageKey: file.storageKey,
        contentType: file.contentType,
        sizeBytes: file.sizeBytes,
        sha256: file.sha256,
        isSensitive: true,
        uploadedBy: actor.id!,
      })
      .save()
    await trx.table('staff_documents').insert({
      project_id: projectId,
      employee_id: employeeId,
      document_id: document.id,
      kind,
      month: month ?? null,
    })
    keep(file.storageKey)
    added.push({ kind, month: month?.slice(0, 7) ?? null, sha256: file.sha256 })
  }
  return added
}

async function presentHashes(
  projectId: number,
  employeeId: number,
  kind: StaffProof,
  month: Month | null,
  trx: TransactionClientContract
) {
  const query = trx
    .from('staff_documents')
    .join('documents', 'documents.id', 'staff_documents.document_id')
    .where({ 'staff_documents.project_id': projectId, 'employee_id': employeeId, kind })
  if (month === null) query.whereNull('month')
  else query.where('month', month)
  const rows = await query.select('sha256')
  return new Set(rows.map((row) => String(row.sha256)))
}

async function linkToClaims(
  projectId: number,
  employeeId: number,
  month: Month | null,
  trx: TransactionClientContract
): Promise<void> {
  if (month === null) return
  const claims = await trx
    .from('staff_claims')
    .join('expenses', 'expenses.id', 'staff_claims.expense_id')
    .join('reporting_periods as period', 'period.id', 'staff_claims.reporting_period_id')
    .where({ 'staff_claims.project_id': projectId, 'employee_id': employeeId })
    .whereNot('expenses.status', 'voided')
    .where('period.ends_on', '>=', month)
    .where('period.starts_on', '<=', lastDayOf(month))
    .select('expense_id')
  for (const { expense_id: expenseId } of claims) {
    await linkProofs(expenseId, projectId, employeeId, [month], trx)
  }
}
