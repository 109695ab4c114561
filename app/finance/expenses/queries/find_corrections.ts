import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents, type Cents } from '#app/money/cents'
import type { CorrectedAmounts } from '#app/finance/expenses/corrections'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'

/** A line tied to an expense, as that expense's page lists it. */
export type RelatedExpense = {
  id: number
  reference: string
  status: ExpenseStatus
  currency: string
  eligibleCents: Cents
  declaredCents: Cents
}

/** The corrections of an expense in the order they were logged, voided ones too. */
export async function listCorrections(expenseId: number): Promise<RelatedExpense[]> {
  return related(db.from('expenses').where('corrects_id', expenseId))
}

/** The other lines of the invoice an expense was split from. */
export async function listSplitLines(
  splitKey: string | null,
  expenseId: number
): Promise<RelatedExpense[]> {
  if (splitKey === null) return []
  return related(db.from('expenses').where('split_key', splitKey).whereNot('id', expenseId))
}

async function related(query: ReturnType<typeof db.from>): Promise<RelatedExpense[]> {
  const rows = await query
    .select('id', 'reference', 'status', 'currency', 'eligible_cents', 'declared_cents')
    .orderBy('number')
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    status: row.status,
    currency: row.currency,
    eligibleCents: toCents(row.eligible_cents),
    declaredCents: toCents(row.declared_cents),
  }))
}

/**
 * What corrects an expense by now, drafts included, so that nothing is taken back twice.
 * @param exceptId the correction that is being written
 */
export async function correctionSums(
  expenseId: number,
  exceptId: number | null,
  client: QueryClientContract = db.connection()
): Promise<CorrectedAmounts> {
  const query = client
    .from('expenses')
    .where('corrects_id', expenseId)
    .whereNot('status', 'voided')
    .sum('net_cents as net')
    .sum('vat_cents as vat')
    .sum('eligible_cents as eligible')
    .sum('declared_cents as declared')
  if (exceptId !== null) query.whereNot('id', exceptId)
  // as they are now, not as they were when the change began
  if (client.isTransaction && client.dialect.name === 'mysql') query.forShare()
  const [sums] = await query
  return {
    net: toCents(sums.net),
    vat: toCents(sums.vat),
    eligible: toCents(sums.eligible),
    declared: toCents(sums.declared),
  }
}
