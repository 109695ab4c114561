import type { Cents } from '#app/money/cents'

/**
 * An expense as the matcher knows it. Amounts are signed cents of its currency, dates ISO days.
 */
export type ExpenseToMatch = {
  id: number
  grossCents: Cents
  /** what no confirmed match covers yet; of the sign of the gross */
  openCents: Cents
  currency: string
  /** the gross in EUR when it is in another currency and its rate is known */
  euroCents: Cents | null
  invoiceNumber: string | null
  paymentOrderNumber: string | null
  registrationNumber: string | null
  /** the days near which it may have been booked or paid */
  days: readonly string[]
  supplierName: string | null
  supplierCode: string | null
  /** bank accounts that earlier confirmed payments to the supplier went to */
  supplierAccounts: readonly string[]
}

/**
 * A ledger entry or a bank transaction as the matcher knows it: what was booked as a cost or paid out is positive.
 */
export type Movement = {
  id: number
  cents: Cents
  /** what no confirmed match uses yet; of the sign of `cents` */
  openCents: Cents
  currency: string
  /** what was ordered, where it is in another currency */
  original: { cents: Cents; currency: string } | null
  /** ISO day */
  on: string
  /** numbers that stand in fields of their own: voucher, invoice, payment order, references */
  numbers: readonly string[]
  /** free text in which numbers may stand */
  text: string
  counterpartyName: string | null
  counterpartyCode: string | null
  counterpartyAccount: string | null
}

/** Why the two may belong together, or what speaks against it: `reconciliation.reason.<key>` with its parameters. */
export type Reason = { key: ReasonKey; params?: Record<string, string | number> }

export type ReasonKey =
  | 'same_amount'
  | 'same_original_amount'
  | 'same_euro_amount'
  | 'near_euro_amount'
  | 'several_movements'
  | 'several_expenses'
  | 'part_of_amount'
  | 'payment_order'
  | 'invoice_number'
  | 'invoice_in_text'
  | 'registration_number'
  | 'supplier_code'
  | 'supplier_account'
  | 'supplier_name'
  | 'same_day'
  | 'days_apart'
  | 'other_supplier'
  | 'ambiguous'

/**
 * What the matcher says of one pair. `certain` pairs may be confirmed without asking; the others wait for a person.
 */
export type Proposal = {
  expenseId: number
  movementId: number
  /** what it would take of the movement, in its currency; never more than is open */
  amountCents: Cents
  /** what it would cover of the expense, in its currency; never more than is open */
  expenseCents: Cents
  /** 0..99, and 100 for what is certain */
  score: number
  isCertain: boolean
  reasons: Reason[]
}
