import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { toCents, type Cents } from '#app/money/cents'
import { toEuro } from '#app/money/currency'
import type { Side } from '#app/intake/match_sides'
import { coveredAmount } from '#app/intake/queries/covered_amount'
import type { ExpenseToMatch, Movement } from '#app/intake/matching/sides'

/** The project's expenses that one side does not fully cover yet. Void ones belong to nothing. */
export async function expensesToMatch(
  trx: TransactionClientContract,
  projectId: number,
  side: Side
): Promise<ExpenseToMatch[]> {
  const rows = await trx
    .from('expenses as e')
    .leftJoin('suppliers as s', 's.id', 'e.supplier_id')
    .where('e.project_id', projectId)
    .whereNot('e.status', 'voided')
    .whereRaw(`${coveredAmount(side)} <> e.net_cents + e.vat_cents`)
    .select('e.id', 'e.net_cents', 'e.vat_cents', 'e.currency', 'e.exchange_rate', 'e.supplier_id')
    .select('e.invoice_number', 'e.payment_order_number', 'e.registration_number')
    .select('e.invoiced_on', 'e.paid_on', 'e.registered_on')
    .select('s.name as supplier_name', 's.legal_code as supplier_code')
    .select(trx.raw(`${coveredAmount(side)} as covered_cents`))
  const accounts = await supplierAccounts(trx, projectId)
  return rows.map((row) => expenseToMatch(row, side, accounts))
}

function expenseToMatch(
  row: Record<string, any>,
  side: Side,
  accounts: Map<number, string[]>
): ExpenseToMatch {
  const grossCents = toCents(row.net_cents) + toCents(row.vat_cents)
  const open = grossCents - toCents(row.covered_cents)
  const days = side === 'bank' && row.paid_on ? [row.paid_on] : [row.invoiced_on, row.registered_on]
  if (side === 'ledger') days.push(row.paid_on)
  return {
    id: Number(row.id),
    grossCents,
    openCents: Math.sign(open) === Math.sign(grossCents) ? open : 0,
    currency: row.currency,
    euroCents: euroOf(grossCents, row.exchange_rate),
    invoiceNumber: row.invoice_number,
    paymentOrderNumber: row.payment_order_number,
    registrationNumber: row.registration_number,
    days: [...new Set(days.filter((day): day is string => day !== null))],
    supplierName: row.supplier_name,
    supplierCode: row.supplier_code,
    supplierAccounts: accounts.get(Number(row.supplier_id)) ?? [],
  }
}

/** The whole amount in EUR; null for what is in euro and where the rate gives no amount that can be held. */
function euroOf(grossCents: Cents, rate: string | null): Cents | null {
  if (rate === null) return null
  try {
    return toEuro(grossCents, rate)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Accounts that confirmed payments to a supplier went to, by supplier: the next payment there is likely theirs too. */
async function supplierAccounts(trx: TransactionClientContract, projectId: number) {
  const rows = await trx
    .from('matches as m')
    .join('bank_transactions as t', 't.id', 'm.bank_transaction_id')
    .join('expenses as e', 'e.id', 'm.expense_id')
    .where({ 'm.project_id': projectId, 'm.status': 'confirmed' })
    .whereNotNull('t.counterparty_iban')
    .whereNotNull('e.supplier_id')
    .distinct('e.supplier_id', 't.counterparty_iban')
    .orderBy('t.counterparty_iban')
  const accounts = new Map<number, string[]>()
  for (const row of rows) {
    const id = Number(row.supplier_id)
    accounts.set(id, [...(accounts.get(id) ?? []), row.counterparty_iban])
  }
  return accounts
}

/** Entries or payments that no confirmed match uses up: of the bank only what was paid from the project's own accounts. */
export function movementsToMatch(
  trx: TransactionClientContract,
  projectId: number,
  side: Side
): Promise<Movement[]> {
  return side === 'ledger' ? openEntries(trx, projectId) : openPayments(trx, projectId)
}

async function openEntries(trx: TransactionClientContract, projectId: number) {
  const rows = await trx
    .from('ledger_entries')
    .where('project_id', projectId)
    .whereColumn('matched_cents', '<>', 'amount_cents')
    .whereNull('left_out_reason')
    .select('id', 'amount_cents', 'matched_cents', 'currency', 'entered_on', 'document_number')
    .select('invoice_number', 'description', 'counterparty_name', 'counterparty_code')
  return rows.map((row): Movement => ({
    ...amountsOf(row),
    original: null,
    on: row.entered_on,
    numbers: [row.document_number, row.invoice_number].filter(Boolean),
    text: row.description ?? '',
    counterpartyName: row.counterparty_name,
    counterpartyCode: row.counterparty_code,
    counterpartyAccount: null,
  }))
}

async function openPayments(trx: TransactionClientContract, projectId: number) {
  const rows = await trx
    .from('bank_transactions as t')
    .join('project_accounts as a', (join) =>
      join.on('a.project_id', 't.project_id').andOn('a.iban', 't.iban')
    )
    .where('t.project_id', projectId)
    .where('t.amount_cents', '>', 0)
    .where('t.is_reversal', false)
    .whereColumn('t.matched_cents', '<>', 't.amount_cents')
    .whereNull('t.left_out_reason')
    .select('t.id', 't.amount_cents', 't.matched_cents', 't.currency', 't.original_cents')
    .select('t.original_currency', 't.booked_on', 't.payment_order_number', 't.reference_numbers')
    .select('t.remittance', 't.counterparty_name', 't.counterparty_code', 't.counterparty_iban')
  return rows.map((row): Movement => ({
    ...amountsOf(row),
    original: row.original_currency && {
      cents: toCents(row.original_cents),
      currency: row.original_currency,
    },
    on: row.booked_on,
    numbers: [row.payment_order_number, ...referencesOf(row.reference_numbers)].filter(Boolean),
    text: row.remittance ?? '',
    counterpartyName: row.counterparty_name,
    counterpartyCode: row.counterparty_code,
    counterpartyAccount: row.counterparty_iban,
  }))
}

function amountsOf(row: Record<string, any>) {
  const cents = toCents(row.amount_cents)
  return {
    id: Number(row.id),
    cents,
    openCents: cents - toCents(row.matched_cents),
    currency: row.currency as string,
  }
}

/** Further numbers of a payment, kept in one column a line each. */
function referencesOf(text: string | null): string[] {
  return text ? text.split('\n') : []
}
