import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { monthsTouched, type Month } from '#app/finance/staff/months'

/** The expense may still change: what it stands on may too. */
const OPEN = ['draft', 'returned', 'voided']

/** The months of a person in a project that a submitted expense stands on, each with that expense's reference. */
export async function lockedMonths(
  projectId: number,
  employeeId: number,
  trx: TransactionClientContract
): Promise<Map<Month, string>> {
  const rows = await trx
    .from('staff_claims')
    .join('expenses', 'expenses.id', 'staff_claims.expense_id')
    .join('reporting_periods', 'reporting_periods.id', 'staff_claims.reporting_period_id')
    .where({ 'staff_claims.project_id': projectId, 'employee_id': employeeId })
    .whereNotIn('expenses.status', OPEN)
    .select('reference', 'reporting_periods.starts_on', 'reporting_periods.ends_on')
  return new Map(
    rows.flatMap((row) =>
      monthsTouched(row.starts_on, row.ends_on).map((month): [Month, string] => [
        month,
        row.reference,
      ])
    )
  )
}
