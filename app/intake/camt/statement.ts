import type { Cents } from '#app/money/cents'
import type { FileWarning } from '#app/intake/warning'

/**
 * One account statement of an ISO 20022 camt.053 file. Amounts are in the account's currency, in hundredths of the unit,
 * and SIGNED: money in is positive, money out negative. Dates are ISO days as the bank writes them (its own time zone).
 */
export interface ReadStatement {
  /** the bank's identifier of the statement */
  id: string
  electronicNumber: string | null
  legalNumber: string | null
  /** ISO day */
  createdOn: string | null
  from: string | null
  to: string | null
  account: StatementAccount
  balances: Balance[]
  /** the booked balance before the first and after the last entry, when the statement tells it */
  openingCents: Cents | null
  closingCents: Cents | null
  entries: ReadEntry[]
  /** where the statement's own figures do not agree; empty for a sound one */
  warnings: FileWarning[]
}

export interface StatementAccount {
  iban: string | null
  /** the account number where it is no IBAN */
  otherId: string | null
  currency: string | null
  owner: string | null
  bank: string | null
}

export interface Balance {
  /** OPBD opening booked, CLBD closing booked, OPAV, CLAV, ITBD, PRCD, FWAV … or the bank's own word */
  kind: string
  cents: Cents
  currency: string
  on: string | null
}

/** booked: money moved. The others are announced and may never come. */
export type EntryStatus = 'booked' | 'pending' | 'information' | 'future' | 'unknown'

/** One line of the account: what changes the balance. A batch has several transactions, most entries one. */
export interface ReadEntry {
  /** place in the statement, from 0 */
  index: number
  cents: Cents
  currency: string
  status: EntryStatus
  /** the entry takes back an earlier one; `cents` already has the sign of what moved now */
  isReversal: boolean
  bookedOn: string | null
  valueOn: string | null
  /** NtryRef */
  reference: string | null
  /** AcctSvcrRef: the bank's own */
  bankReference: string | null
  transactionCode: string | null
  additional: string | null
  transactions: [ReadTransaction, ...ReadTransaction[]]
}

/**
 * One flat row: a transaction with what it has from its entry. An entry without details gives one row of its own; so every
 * booked cent is in exactly one row, unless a warning `batch_sum` says that the bank's details do not add up.
 */
export interface ReadTransaction {
  /**
   * Stable name of the row: account, statement, entry, place in the entry. The same file read again gives the same keys,
   * and within a file no key comes twice. At most 200 characters.
   */
  key: string
  entryIndex: number
  /** place among the transactions of the entry, from 0, and how many they are */
  index: number
  count: number
  /** signed, in the account's currency */
  cents: Cents
  currency: string
  status: EntryStatus
  isReversal: boolean
  bookedOn: string | null
  valueOn: string | null
  counterparty: Counterparty
  /** what the payer wrote: unstructured remittance lines */
  remittance: string[]
  /** structured reference of the creditor (RF…, or a national payment code) */
  creditorReference: string | null
  /** numbers of invoices and other documents the payer names in structured form */
  documentNumbers: string[]
  /** what the bank added, of the transaction or else of the entry */
  additional: string | null
  /** why a payment came back: "AC06", or the bank's words; null for what did not come back */
  returnReason: string | null
  references: TransactionReferences
  purpose: string | null
  /** "PMNT/RCDT/ESCT", or the bank's own code */
  transactionCode: string | null
  /** what was ordered, where it is in another currency */
  instructed: { cents: Cents; currency: string; exchangeRate: string | null } | null
  /** fees that the bank names with this transaction, not signed; already part of `cents` or not, as the bank does it */
  chargesCents: Cents | null
}

export interface Counterparty {
  name: string | null
  /** on whose behalf, where it is told and differs */
  ultimateName: string | null
  iban: string | null
  /** account number where it is no IBAN */
  otherAccount: string | null
  bic: string | null
  /** registration code of an organisation; the code of a person is not read */
  code: string | null
}

export interface TransactionReferences {
  entry: string | null
  bank: string | null
  endToEnd: string | null
  instruction: string | null
  transaction: string | null
  message: string | null
  paymentInformation: string | null
  mandate: string | null
  cheque: string | null
}
