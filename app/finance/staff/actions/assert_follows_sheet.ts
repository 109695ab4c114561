import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import type Expense from '#app/finance/expenses/models/expense'
import { staffRecords } from '#app/finance/staff/queries/staff_records'
import { staffSheet } from '#app/finance/staff/sheet'

/** What of an expense the working sheet decides, and the form's field for it. */
const DECIDED = {
  netCents: 'net',
  vatCents: 'vat',
  eligibleCents: 'eligible',
  currency: 'currency',
  costCategoryId: 'costCategoryId',
  reportingPeriodId: 'reportingPeriodId',
  isSensitive: 'isSensitive',
} as const

/**
 * Keeps what a working sheet decides out of the expense's form.
 * @param columns what the form would write
 * @throws {RulesBroken} beside every field that says something else
 */
export async function assertSheetDecides(
  expense: Expense,
  columns: Partial<Record<keyof typeof DECIDED, unknown>>,
  trx: TransactionClientContract
): Promise<void> {
  const claim = await trx.from('staff_claims').where('expense_id', expense.id).first()
  if (!claim) return
  const names = Object.keys(DECIDED) as (keyof typeof DECIDED)[]
  const [first, ...others] = names
    .filter((name) => comparable(columns[name]) !== comparable(expense[name]))
    .map((name) => new RuleBroken('staff.sheet_decides', {}, DECIDED[name]))
  if (first) throw new RulesBroken([first, ...others])
}

/** A ticked box may come as it was sent. */
function comparable(value: unknown): string {
  return value === true ? '1' : value === false ? '0' : String(value ?? '')
}

/**
 * Whether an expense says what its working sheet says by now. The person stays locked until the transaction ends, so that
 * nobody changes the sheet of an expense that is just being submitted.
 * @returns the refusal, or null; null as well for an expense that no sheet stands behind
 */
export async function sheetProblem(
  expense: Expense,
  trx: TransactionClientContract
): Promise<RuleBroken | null> {
  const locking = (table: string, where: object) => {
    const query = trx.from(table).where(where)
    return trx.dialect.name === 'mysql' ? query.forUpdate() : query
  }
  const claim = await locking('staff_claims', { expense_id: expense.id }).first()
  if (!claim) return null
  await locking('employees', { id: claim.employee_id }).first()
  const period = await trx
    .from('reporting_periods')
    .where('id', claim.reporting_period_id)
    .firstOrFail()
  const records = await staffRecords(expense.projectId, claim.employee_id, trx)
  const sheet = staffSheet(records, { startsOn: period.starts_on, endsOn: period.ends_on })
  const isFollowed =
    expense.declaredCents === sheet.totalCents &&
    expense.costCategoryId === sheet.costCategoryId &&
    expense.reportingPeriodId === claim.reporting_period_id
  return isFollowed ? null : new RuleBroken('staff.expense_out_of_date')
}
