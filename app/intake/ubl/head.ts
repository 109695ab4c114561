import { UnreadableFile } from '#app/intake/unreadable_file'
import type { ReadInvoice } from '#app/intake/ubl/invoice'
import { readPeriod } from '#app/intake/ubl/period'
import { isCredit } from '#app/intake/ubl/type_codes'
import type { Place } from '#app/intake/xml/place'

/** What the document says of itself: what it is, its number and its days. */
export function readHead(invoice: Place, currency: string) {
  const typeCode = invoice.textAt('InvoiceTypeCode') ?? invoice.textAt('CreditNoteTypeCode')
  const isCreditNote = invoice.element.name === 'CreditNote' || isCredit(typeCode)
  return {
    kind: isCreditNote ? ('credit_note' as const) : ('invoice' as const),
    sign: isCreditNote ? (-1 as const) : (1 as const),
    typeCode,
    number: required(invoice, 'ID'),
    issuedOn: issueDay(invoice),
    dueOn: invoice.dayAt('DueDate') ?? invoice.dayAt('PaymentMeans', 'PaymentDueDate'),
    taxPointOn: invoice.dayAt('TaxPointDate'),
    deliveredOn: invoice.dayAt('Delivery', 'ActualDeliveryDate'),
    period: readPeriod(invoice),
    currency,
    taxCurrency: invoice.textAt('TaxCurrencyCode'),
    notes: invoice.all('Note').flatMap((note) => note.text ?? []),
    customization: invoice.textAt('CustomizationID'),
    profile: invoice.textAt('ProfileID'),
  }
}

/**
 * The currency of the document. Where it does not name it, the amount to be paid does.
 * @throws {UnreadableFile} missing or currency_unreadable
 */
export function documentCurrency(invoice: Place): string {
  const payable = invoice.at('LegalMonetaryTotal', 'PayableAmount')
  const code = invoice.textAt('DocumentCurrencyCode') ?? payable?.attribute('currencyID')
  const path = invoice.pathTo('DocumentCurrencyCode')
  if (!code) throw new UnreadableFile('missing', {}, path)
  if (/^[A-Z]{3}$/i.test(code)) return code.toUpperCase()
  throw new UnreadableFile('currency_unreadable', { value: code.slice(0, 40) }, path)
}

/**
 * Warns where it is not certain which way the money goes: an Invoice that only its code makes a credit note
 * (`credit_by_code`), and a credit note over a negative amount (`credit_negative`).
 */
export function checkSign({ kind, typeCode, totals }: ReadInvoice, invoice: Place): void {
  if (kind === 'invoice') return
  if (invoice.element.name === 'Invoice') invoice.warn('credit_by_code', { code: typeCode ?? '' })
  if (totals.payableCents < 0) invoice.warn('credit_negative')
}

function required(invoice: Place, name: string): string {
  const text = invoice.lineAt(name)
  if (!text) throw new UnreadableFile('missing', {}, invoice.pathTo(name))
  return text
}

function issueDay(invoice: Place): string {
  const text = required(invoice, 'IssueDate')
  const day = invoice.dayAt('IssueDate')
  if (day) return day
  const path = invoice.pathTo('IssueDate')
  throw new UnreadableFile('date_unreadable', { value: text.slice(0, 40) }, path)
}
