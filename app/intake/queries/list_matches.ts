import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { instantFromDatabase } from '#app/shared/database/columns'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import type { Side } from '#app/intake/match_sides'
import type { Reason } from '#app/intake/matching/sides'
import type { MatchKind, MatchStatus } from '#app/intake/models/match'

/** A match with both of its sides as they are compared. Amounts are each in the currency of their side. */
export type MatchRow = {
  id: number
  side: Side
  status: MatchStatus
  kind: MatchKind
  score: number
  reasons: Reason[]
  amountCents: Cents
  expenseCents: Cents
  decidedBy: string | null
  /** ISO instant, UTC */
  decidedAt: string | null
  expense: {
    id: number
    reference: string
    status: string
    supplier: string | null
    supplierCode: string | null
    invoiceNumber: string | null
    invoicedOn: string | null
    paidOn: string | null
    paymentOrderNumber: string | null
    currency: string
    grossCents: Cents
  }
  movement: {
    id: number
    on: string
    number: string | null
    invoiceNumber: string | null
    counterparty: string | null
    counterpartyCode: string | null
    text: string | null
    isHidden: boolean
    currency: string
    amountCents: Cents
  }
}

export type MatchFilter = {
  status?: MatchStatus
  kind?: MatchKind
  expense?: number
  entry?: number
  transaction?: number
}

export type MatchReading = { after?: Cursor | null; seesSensitive: boolean; size?: number }

/** One page of a project's matches, the likeliest first. */
export async function listMatches(
  projectId: number,
  filter: MatchFilter,
  { after = null, seesSensitive, size = 20 }: MatchReading
): Promise<Page<MatchRow>> {
  const query = db
    .from('matches as m')
    .join('expenses as e', 'e.id', 'm.expense_id')
    .leftJoin('suppliers as s', 's.id', 'e.supplier_id')
    .leftJoin('ledger_entries as l', 'l.id', 'm.ledger_entry_id')
    .leftJoin('bank_transactions as b', 'b.id', 'm.bank_transaction_id')
    .leftJoin('users as u', 'u.id', 'm.decided_by')
    .where('m.project_id', projectId)
    .select(
      'm.id',
      'm.status',
      'm.kind',
      'm.score',
      'm.reasons',
      'm.amount_cents',
      'm.expense_cents'
    )
    .select('m.decided_at', 'm.expense_id', 'm.ledger_entry_id', 'm.bank_transaction_id')
    .select('u.full_name as decider', 'm.score as sort_value', 's.name as supplier', 's.legal_code')
    .select(
      'e.reference',
      'e.status as expense_status',
      'e.invoice_number',
      'e.invoiced_on',
      'e.paid_on'
    )
    .select('e.payment_order_number', 'e.currency', 'e.net_cents', 'e.vat_cents')
    .select('l.entered_on', 'l.document_number', 'l.invoice_number as entry_invoice')
    .select('l.counterparty_name as entry_name', 'l.counterparty_code as entry_code')
    .select('l.description', 'l.is_sensitive as entry_hidden', 'l.currency as entry_currency')
    .select(
      'l.amount_cents as entry_cents',
      'b.booked_on',
      'b.payment_order_number as order_number'
    )
    .select(
      'b.counterparty_name as payment_name',
      'b.counterparty_code as payment_code',
      'b.remittance'
    )
    .select('b.is_sensitive as payment_hidden', 'b.currency as payment_currency')
    .select('b.amount_cents as payment_cents')
  if (filter.status) query.where('m.status', filter.status)
  if (filter.kind) query.where('m.kind', filter.kind)
  if (filter.expense) query.where('m.expense_id', filter.expense)
  if (filter.entry) query.where('m.ledger_entry_id', filter.entry)
  if (filter.transaction) query.where('m.bank_transaction_id', filter.transaction)
  const page = await keysetPage<any>(query as never, {
    column: 'm.score',
    idColumn: 'm.id',
    direction: 'desc',
    size,
    cursor: after,
  })
  return { ...page, rows: page.rows.map((row) => matchRow(row, seesSensitive)) }
}

function matchRow(row: Record<string, any>, seesSensitive: boolean): MatchRow {
  return {
    id: Number(row.id),
    side: row.ledger_entry_id === null ? 'bank' : 'ledger',
    status: row.status,
    kind: row.kind,
    score: Number(row.score),
    reasons: JSON.parse(row.reasons),
    amountCents: toCents(row.amount_cents),
    expenseCents: toCents(row.expense_cents),
    decidedBy: row.decider,
    decidedAt: instantFromDatabase(row.decided_at),
    expense: {
      id: Number(row.expense_id),
      reference: row.reference,
      status: row.expense_status,
      supplier: row.supplier,
      supplierCode: row.legal_code,
      invoiceNumber: row.invoice_number,
      invoicedOn: row.invoiced_on,
      paidOn: row.paid_on,
      paymentOrderNumber: row.payment_order_number,
      currency: row.currency,
      grossCents: toCents(row.net_cents) + toCents(row.vat_cents),
    },
    movement:
      row.ledger_entry_id === null ? payment(row, seesSensitive) : entry(row, seesSensitive),
  }
}

function entry(row: Record<string, any>, seesSensitive: boolean) {
  const isHidden = Boolean(row.entry_hidden) && !seesSensitive
  return {
    id: Number(row.ledger_entry_id),
    on: row.entered_on as string,
    number: row.document_number as string | null,
    invoiceNumber: row.entry_invoice as string | null,
    counterparty: isHidden ? null : row.entry_name,
    counterpartyCode: isHidden ? null : row.entry_code,
    text: isHidden ? null : row.description,
    isHidden,
    currency: row.entry_currency as string,
    amountCents: toCents(row.entry_cents),
  }
}

function payment(row: Record<string, any>, seesSensitive: boolean) {
  const isHidden = Boolean(row.payment_hidden) && !seesSensitive
  return {
    id: Number(row.bank_transaction_id),
    on: row.booked_on as string,
    number: row.order_number as string | null,
    invoiceNumber: null,
    counterparty: isHidden ? null : row.payment_name,
    counterpartyCode: isHidden ? null : row.payment_code,
    text: isHidden ? null : row.remittance,
    isHidden,
    currency: row.payment_currency as string,
    amountCents: toCents(row.payment_cents),
  }
}
