import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import type { ListName, Period } from '#app/intake/reconciliation_filter'
import { coveredAmount } from '#app/intake/queries/covered_amount'
import { openExpenses } from '#app/intake/queries/open_lists'

/** An expense that lacks something. Gross and covered are in its currency, declared is EUR. */
export type OpenExpenseRow = {
  id: number
  reference: string
  status: string
  supplier: string | null
  invoiceNumber: string | null
  paidOn: string | null
  currency: string
  grossCents: Cents
  coveredCents: Cents
  declaredCents: Cents
  proposals: number
}

/** One page of the expenses a question is about, the latest number first. */
export async function listOpenExpenses(
  projectId: number,
  list: ListName,
  period: Period | null,
  after: Cursor | null,
  size = 50
): Promise<Page<OpenExpenseRow>> {
  const side = list === 'unledgered' ? 'ledger' : 'bank'
  const column = side === 'ledger' ? 'ledger_entry_id' : 'bank_transaction_id'
  const query = openExpenses(projectId, list, period)
    .leftJoin('suppliers as s', 's.id', 'e.supplier_id')
    .select('e.id', 'e.reference', 'e.status', 'e.invoice_number', 'e.paid_on', 'e.currency')
    .select('e.net_cents', 'e.vat_cents', 'e.declared_cents', 's.name as supplier')
    .select('e.number as sort_value')
    .select(
      db.raw(`${coveredAmount(side)} as covered`),
      db.raw(
        `(select count(*) from matches p where p.expense_id = e.id and p.status = 'proposed' and p.${column} is not null) as proposals`
      )
    )
  const page = await keysetPage<any>(query as never, {
    column: 'e.number',
    idColumn: 'e.id',
    direction: 'desc',
    size,
    cursor: after,
  })
  return { ...page, rows: page.rows.map(expenseRow) }
}

function expenseRow(row: Record<string, any>): OpenExpenseRow {
  return {
    id: Number(row.id),
    reference: row.reference,
    status: row.status,
    supplier: row.supplier,
    invoiceNumber: row.invoice_number,
    paidOn: row.paid_on,
    currency: row.currency,
    grossCents: toCents(row.net_cents) + toCents(row.vat_cents),
    coveredCents: toCents(row.covered),
    declaredCents: toCents(row.declared_cents),
    proposals: Number(row.proposals),
  }
}
