import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'

/** What the pages of an entry and of a transaction have in common; amounts in its currency, money that came in negative. */
type Common = {
  id: number
  currency: string
  amountCents: Cents
  matchedCents: Cents
  counterpartyName: string | null
  counterpartyCode: string | null
  leftOutReason: string | null
  isHidden: boolean
  rowVersion: number
}

export type EntryDetails = Common & {
  enteredOn: string
  documentNumber: string | null
  invoiceNumber: string | null
  accountCode: string | null
  programmeCode: string | null
  description: string | null
  /** the cells of the row as it stood in the file; empty when they are hidden */
  raw: string[]
  importId: number
  fileName: string
}

export type TransactionDetails = Common & {
  bookedOn: string
  valueOn: string | null
  iban: string
  originalCents: Cents | null
  originalCurrency: string | null
  isReversal: boolean
  counterpartyIban: string | null
  paymentOrderNumber: string | null
  references: string[]
  remittance: string | null
  statementId: number
  statementNumber: string
}

/** A ledger entry of a project; null when it has none such. */
export async function findEntry(
  projectId: number,
  id: number,
  seesSensitive: boolean
): Promise<EntryDetails | null> {
  const row = await db
    .from('ledger_entries as l')
    .join('ledger_imports as i', 'i.id', 'l.ledger_import_id')
    .where({ 'l.project_id': projectId, 'l.id': id })
    .select('l.*', 'i.file_name')
    .first()
  if (!row) return null
  const common = commonOf(row, seesSensitive)
  return {
    ...common,
    enteredOn: row.entered_on,
    documentNumber: row.document_number,
    invoiceNumber: row.invoice_number,
    accountCode: row.account_code,
    programmeCode: row.programme_code,
    description: common.isHidden ? null : row.description,
    raw: common.isHidden ? [] : JSON.parse(row.raw_row),
    importId: Number(row.ledger_import_id),
    fileName: row.file_name,
  }
}

/** A bank transaction of a project; null when it has none such. */
export async function findTransaction(
  projectId: number,
  id: number,
  seesSensitive: boolean
): Promise<TransactionDetails | null> {
  const row = await db
    .from('bank_transactions as b')
    .join('bank_statements as s', 's.id', 'b.bank_statement_id')
    .where({ 'b.project_id': projectId, 'b.id': id })
    .select('b.*', 's.statement_id', 's.number')
    .first()
  if (!row) return null
  const common = commonOf(row, seesSensitive)
  return {
    ...common,
    bookedOn: row.booked_on,
    valueOn: row.value_on,
    iban: row.iban,
    originalCents: row.original_cents === null ? null : toCents(row.original_cents),
    originalCurrency: row.original_currency,
    isReversal: Boolean(row.is_reversal),
    counterpartyIban: common.isHidden ? null : row.counterparty_iban,
    paymentOrderNumber: row.payment_order_number,
    references: row.reference_numbers ? row.reference_numbers.split('\n') : [],
    remittance: common.isHidden ? null : row.remittance,
    statementId: Number(row.bank_statement_id),
    statementNumber: row.number ?? row.statement_id,
  }
}

function commonOf(row: Record<string, any>, seesSensitive: boolean): Common {
  const isHidden = Boolean(row.is_sensitive) && !seesSensitive
  return {
    id: Number(row.id),
    currency: row.currency,
    amountCents: toCents(row.amount_cents),
    matchedCents: toCents(row.matched_cents),
    counterpartyName: isHidden ? null : row.counterparty_name,
    counterpartyCode: isHidden ? null : row.counterparty_code,
    leftOutReason: row.left_out_reason,
    isHidden,
    rowVersion: Number(row.row_version),
  }
}
