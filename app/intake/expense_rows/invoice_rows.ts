import { sumCents, type Cents } from '#app/money/cents'
import { distribute } from '#app/money/distribute'
import { SUPPLIER_COUNTRIES } from '#app/finance/suppliers/countries'
import { IMPORT_FIELDS, type ImportField } from '#app/intake/expense_rows/fields'
import type { Split } from '#app/intake/import_validator'
import type { InvoiceTotals, ReadInvoice } from '#app/intake/ubl/invoice'

/** Words of the reader's language for what is put together here. */
export type Say = (key: string, params?: Record<string, string | number>) => string

/** What one expense of an invoice is: cents of its currency, with the sign of the buyer's books. */
type Part = { netCents: Cents; vatCents: Cents; description: string | null }

const LONGEST_DESCRIPTION = 1000
const LONGEST_COMMENT = 2000
const NAMED_LINES = 4

/**
 * An e-invoice as rows of cells in the order of IMPORT_FIELDS, so that it is understood, checked and corrected as any table.
 * The cost is net and VAT of the document, whatever was prepaid; a credit note's amounts are negative and its rows say what
 * they take back. Parts add up to the document; where its own figures do not allow a split, it stays one row.
 */
export function invoiceRows(invoice: ReadInvoice, split: Split, say: Say): string[][] {
  return partsOf(invoice, split).map((part) => cellsOf(invoice, part, say))
}

function partsOf(invoice: ReadInvoice, split: Split): Part[] {
  const { totals } = invoice
  const whole = {
    netCents: totals.taxExclusiveCents,
    vatCents: totals.vatCents,
    description: null,
  }
  const parts = split === 'vat_rate' ? byRate(invoice) : split === 'line' ? byLine(invoice) : null
  const signed = (parts && addsUp(parts, totals) ? parts : [whole]).map((part) => ({
    ...part,
    netCents: invoice.sign * part.netCents || 0,
    vatCents: invoice.sign * part.vatCents || 0,
  }))
  const worth = signed.filter(({ netCents, vatCents }) => netCents !== 0 || vatCents !== 0)
  return worth.length > 0 ? worth : signed.slice(0, 1)
}

function addsUp(parts: readonly Part[], totals: InvoiceTotals): boolean {
  return (
    sumCents(parts.map(({ netCents }) => netCents)) === totals.taxExclusiveCents &&
    sumCents(parts.map(({ vatCents }) => vatCents)) === totals.vatCents
  )
}

function byRate({ vatBreakdown, lines }: ReadInvoice): Part[] {
  return vatBreakdown.map(({ taxableCents, taxCents, rate, category }) => ({
    netCents: taxableCents,
    vatCents: taxCents,
    description: namesOf(
      lines.filter((line) => line.vatRate === rate && line.vatCategory === category)
    ),
  }))
}

/** Lines, allowances and charges of the document, each with its share of the VAT of its rate. */
function byLine({ lines, allowances, vatBreakdown }: ReadInvoice): Part[] | null {
  const components = [
    ...lines.map((line) => ({ ...line, description: namesOf([line]) })),
    ...allowances.map(({ kind, amountCents, reason, ...rest }) => ({
      ...rest,
      netCents: kind === 'allowance' ? -amountCents : amountCents,
      description: reason,
    })),
  ]
  const rateOf = (one: { vatRate: string | null; vatCategory: string | null }) =>
    `${one.vatCategory} ${one.vatRate}`
  const groups = Map.groupBy(components, rateOf)
  const shares = new Map(
    vatBreakdown.map(({ category, rate, taxCents }) => [`${category} ${rate}`, taxCents])
  )
  const vat = new Map<object, Cents>()
  for (const [rate, group] of groups) {
    const weights = group.map(({ netCents }) => netCents)
    const tax = shares.get(rate)
    if (tax === undefined || (tax !== 0 && sumCents(weights) === 0)) return null
    distribute(tax, weights).forEach((cents, at) => vat.set(group[at]!, cents))
  }
  return components.map((one) => ({
    netCents: one.netCents,
    vatCents: vat.get(one)!,
    description: one.description,
  }))
}

function namesOf(lines: ReadInvoice['lines']): string | null {
  const names = [...new Set(lines.map(({ name, description }) => name ?? description))]
  const known = names.filter((name) => name !== null)
  const shown = known.slice(0, NAMED_LINES).join('; ')
  return (known.length > NAMED_LINES ? `${shown}; …` : shown) || null
}

function cellsOf(invoice: ReadInvoice, part: Part, say: Say): string[] {
  const { seller, references, number } = invoice
  const isCredit = part.netCents < 0 || part.vatCents < 0
  const country = SUPPLIER_COUNTRIES.find((code) => code === seller.country)
  const cells: Partial<Record<ImportField, string | null>> = {
    supplier: seller.name ?? seller.tradingName,
    supplierCode: fitting(seller.legalCode, 30),
    supplierVatCode: fitting(seller.vatCode, 30),
    supplierCountry: country ?? null,
    invoiceNumber: number,
    invoicedOn: invoice.issuedOn,
    description:
      part.description ?? namesOf(invoice.lines) ?? say('imports.invoice.unnamed', { number }),
    net: amountText(part.netCents),
    vat: amountText(part.vatCents),
    currency: invoice.currency,
    contractNumber: fitting(references.contract, 100),
    correctionReason: isCredit ? creditReason(invoice, say) : null,
    comment: commentOf(invoice, say),
  }
  cells.description = cells.description!.slice(0, LONGEST_DESCRIPTION)
  return IMPORT_FIELDS.map((field) => cells[field] ?? '')
}

function creditReason({ number, references }: ReadInvoice, say: Say): string {
  const corrected = references.precedingInvoices.map((one) => one.number).join(', ')
  const key = corrected ? 'imports.invoice.corrects' : 'imports.invoice.credit_note'
  return say(key, { number, corrected }).slice(0, 1000)
}

/** What the city's books need beside the cost: what was paid before, the orders, the seller's notes. */
function commentOf({ totals, references, notes, dueOn }: ReadInvoice, say: Say): string {
  const { prepaidCents, payableRoundingCents, payableCents } = totals
  const isOther = prepaidCents !== 0 || payableRoundingCents !== 0
  const lines = [
    isOther &&
      say('imports.invoice.payable', {
        prepaid: amountText(prepaidCents),
        rounding: amountText(payableRoundingCents),
        payable: amountText(payableCents),
      }),
    dueOn && say('imports.invoice.due', { date: dueOn }),
    references.order && say('imports.invoice.order', { number: references.order }),
    ...notes,
  ]
  return lines.filter(Boolean).join('\n').slice(0, LONGEST_COMMENT)
}

/** A code that is longer than its column is no code of the kind. */
function fitting(code: string | null, longest: number): string | null {
  return code !== null && code.length <= longest ? code : null
}

/** '-1234.56': as every reader of amounts takes it. */
function amountText(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
