import type { Cents } from '#app/money/cents'
import type { FileWarning } from '#app/intake/warning'

/**
 * An e-invoice as it stands in its UBL 2.1 document (EN 16931, Peppol BIS Billing 3.0). Amounts are as the document gives
 * them: in its own currency, in hundredths of the unit whatever the currency, positive in a usual credit note.
 * Multiply by `sign` for what the buyer's books see. Dates are ISO days. Texts are trimmed; what is absent is null or empty.
 */
export interface ReadInvoice {
  kind: 'invoice' | 'credit_note'
  /** 1 for an invoice, -1 for a credit note: sign × payable is what the buyer owes */
  sign: 1 | -1
  /** code of UNTDID 1001: 380 invoice, 381 credit note, 384 corrected invoice, 389 self-billed, 386 prepayment … */
  typeCode: string | null
  /** as text: leading zeros and letters count */
  number: string
  issuedOn: string
  dueOn: string | null
  taxPointOn: string | null
  deliveredOn: string | null
  period: Period | null
  /** the currency that every amount here is in */
  currency: string
  /** the currency in which the seller accounts for VAT, when it is told */
  taxCurrency: string | null
  seller: InvoiceParty
  buyer: InvoiceParty
  /** who is to be paid, when it is not the seller */
  payee: InvoiceParty | null
  lines: InvoiceLine[]
  /** allowances and charges of the whole document; those of a line stand with the line */
  allowances: AllowanceOrCharge[]
  vatBreakdown: VatShare[]
  totals: InvoiceTotals
  references: InvoiceReferences
  payment: InvoicePayment
  notes: string[]
  attachments: InvoiceAttachment[]
  /** identifiers of the rules the document says it follows */
  customization: string | null
  profile: string | null
  /** where the document's own figures do not agree, and what had to be worked out; empty for a sound invoice */
  warnings: FileWarning[]
}

export interface Period {
  startsOn: string | null
  endsOn: string | null
}

export interface InvoiceParty {
  /** the registered name, else the trading name */
  name: string | null
  tradingName: string | null
  /** code in the register of legal entities (LT: juridinio asmens kodas) */
  legalCode: string | null
  vatCode: string | null
  /** other codes the party is known by (PartyIdentification) */
  otherCodes: string[]
  /** address for e-documents ("0200:304151376") */
  endpoint: string | null
  /** ISO 3166-1 alpha-2 */
  country: string | null
  /** one line: street, house, post code, city, region; without the country */
  address: string | null
}

export interface InvoiceLine {
  id: string | null
  name: string | null
  description: string | null
  note: string | null
  /** exact decimal text, may be negative */
  quantity: string | null
  unitCode: string | null
  /** price of `priceQuantity` units, exact decimal text without VAT */
  unitPrice: string | null
  /** how many units the price is for; "1" mostly */
  priceQuantity: string
  /** without VAT, after the allowances and charges of the line */
  netCents: Cents
  /** per cent, exact decimal text ("21", "7.5"); null when the line gives none */
  vatRate: string | null
  /** S standard, Z zero, E exempt, AE reverse charge, K intra-community, G export, O outside, L, M */
  vatCategory: string | null
  allowances: AllowanceOrCharge[]
  period: Period | null
  orderLine: string | null
  accountingCost: string | null
}

export interface AllowanceOrCharge {
  kind: 'allowance' | 'charge'
  amountCents: Cents
  reason: string | null
  reasonCode: string | null
  /** per cent of the base, exact decimal text */
  percent: string | null
  baseCents: Cents | null
  vatRate: string | null
  vatCategory: string | null
}

/** VAT of one rate and category. */
export interface VatShare {
  taxableCents: Cents
  taxCents: Cents
  /** per cent, exact decimal text */
  rate: string | null
  category: string | null
  exemptionReason: string | null
  exemptionCode: string | null
}

export interface InvoiceTotals {
  /** sum of the lines */
  lineExtensionCents: Cents
  allowanceCents: Cents
  chargeCents: Cents
  /** net */
  taxExclusiveCents: Cents
  vatCents: Cents
  /** the same VAT in the currency `taxCurrency`, when the document tells it */
  vatInTaxCurrencyCents: Cents | null
  /** gross */
  taxInclusiveCents: Cents
  prepaidCents: Cents
  payableRoundingCents: Cents
  payableCents: Cents
}

export interface InvoiceReferences {
  /** the buyer's own reference */
  buyer: string | null
  contract: string | null
  order: string | null
  salesOrder: string | null
  project: string | null
  despatch: string | null
  receipt: string | null
  /** tender or lot */
  originator: string | null
  /** the buyer's accounting place */
  accountingCost: string | null
  /** the invoices that this one corrects or follows */
  precedingInvoices: { number: string; issuedOn: string | null }[]
}

export interface InvoicePayment {
  /** code of UNTDID 4461: 30, 31, 58 credit transfer, 49, 59 direct debit, 48 card … */
  meansCode: string | null
  /** what the payer is to write on the payment */
  reference: string | null
  accounts: { id: string; name: string | null; bank: string | null }[]
  terms: string | null
}

export interface InvoiceAttachment {
  /** identifier of the document that is attached */
  id: string | null
  description: string | null
  fileName: string | null
  mime: string | null
  /** the file as base64 text, not decoded yet: see `attachmentBytes`; null when the document only points to an address */
  base64: string | null
  /** size of the decoded file in bytes; 0 without a file */
  size: number
  address: string | null
}
