import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { decodeCursor, keysetPage, type Page } from '#app/shared/database/keyset'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'

/** An expense as the page of its contract shows it. */
export type ContractExpense = {
  id: number
  reference: string
  status: ExpenseStatus
  invoiceNumber: string | null
  invoicedOn: string | null
  currency: string
  /** cents of the currency, without VAT: what counts against the contract */
  netCents: Cents
  declaredCents: Cents
  excessReason: string | null
}

/** One page of the expenses under a contract, the latest first. */
export async function listContractExpenses(
  contractId: number,
  after: unknown
): Promise<Page<ContractExpense>> {
  const query = db
    .from('expenses')
    .where('contract_id', contractId)
    .select('id', 'reference', 'status', 'invoice_number', 'invoiced_on', 'currency')
    .select('net_cents', 'declared_cents', 'contract_excess_reason', 'number as sort_value')
  const cursor = decodeCursor(after)
  const page = await keysetPage(query, {
    column: 'number',
    idColumn: 'id',
    direction: 'desc',
    size: 50,
    cursor: Number.isSafeInteger(cursor?.value) ? cursor : null,
  })
  return {
    ...page,
    rows: page.rows.map((row: Record<string, any>) => ({
      id: row.id,
      reference: row.reference,
      status: row.status,
      invoiceNumber: row.invoice_number,
      invoicedOn: row.invoiced_on,
      currency: row.currency,
      netCents: toCents(row.net_cents),
      declaredCents: toCents(row.declared_cents),
      excessReason: row.contract_excess_reason,
    })),
  }
}
