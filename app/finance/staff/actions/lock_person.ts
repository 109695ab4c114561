import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockRow } from '#app/audit_trail/lock_row'
import { findPerson } from '#app/finance/staff/queries/staff_people'
import Employee from '#app/finance/staff/models/employee'

/**
 * Locks a person of the project until the transaction ends. Everything about his time and pay waits for this lock, in every
 * project: so two officers at once cannot claim more of him than there is. To be called first of all, so that everything
 * read later is as the one who held it before left it.
 * @param rowVersion the version the person's own form was opened with
 * @throws {Hidden} for somebody of another project   @throws {StaleVersion}
 */
export async function lockPerson(
  projectId: number,
  id: number,
  trx: TransactionClientContract,
  rowVersion?: number
): Promise<Employee> {
  await lockRow(Employee, id, trx)
  await findPerson(projectId, id, false, trx)
  return lockRow(Employee, id, trx, {}, rowVersion)
}
