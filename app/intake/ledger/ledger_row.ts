import type { Cents } from '#app/money/cents'
import { fold } from '#app/shared/database/fold'
import { uniqueKeys } from '#app/intake/unique_keys'

/** A row of the accounting export as it was understood. Amounts are signed cents, a cost positive; days ISO. */
export type LedgerRow = {
  enteredOn: string
  documentNumber: string | null
  invoiceNumber: string | null
  accountCode: string | null
  programmeCode: string | null
  counterpartyName: string | null
  counterpartyCode: string | null
  description: string | null
  amountCents: Cents
  currency: string
  /** every cell of the row as it stood in the file */
  raw: readonly string[]
}

/** The columns of ledger_entries for the rows of one file, with the keys that know them again. */
export function ledgerColumns(rows: readonly LedgerRow[]) {
  const keys = uniqueKeys(
    rows.map((row) => [
      row.enteredOn,
      row.documentNumber,
      row.invoiceNumber,
      row.accountCode,
      row.programmeCode,
      row.counterpartyName,
      row.counterpartyCode,
      row.description,
      row.amountCents,
      row.currency,
    ])
  )
  return rows.map((row, at) => ({
    entered_on: row.enteredOn,
    document_number: row.documentNumber,
    invoice_number: row.invoiceNumber,
    account_code: row.accountCode,
    programme_code: row.programmeCode,
    counterparty_name: row.counterpartyName,
    counterparty_code: row.counterpartyCode,
    description: row.description,
    amount_cents: row.amountCents,
    currency: row.currency,
    raw_row: JSON.stringify(row.raw),
    unique_key: keys[at]!,
    search_text: searchTextOf(row),
  }))
}

function searchTextOf(row: LedgerRow): string {
  return fold(
    row.documentNumber,
    row.invoiceNumber,
    row.counterpartyName,
    row.counterpartyCode,
    row.description,
    row.accountCode
  ).slice(0, 1800)
}
