import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'

/** Whose pay of which period an expense claims. */
export type StaffClaim = { employeeId: number; periodId: number }

/** @returns null for an expense that is no claim of staff costs */
export async function staffClaimOf(
  expenseId: number,
  client: QueryClientContract = db.connection()
): Promise<StaffClaim | null> {
  const row = await client.from('staff_claims').where('expense_id', expenseId).first()
  return row ? { employeeId: row.employee_id, periodId: row.reporting_period_id } : null
}
