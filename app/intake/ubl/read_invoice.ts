import { readAttachments } from '#app/intake/ubl/attachments'
import { checkArithmetic } from '#app/intake/ubl/arithmetic'
import { findInvoice } from '#app/intake/ubl/find_invoice'
import { checkSign, documentCurrency, readHead } from '#app/intake/ubl/head'
import type { ReadInvoice } from '#app/intake/ubl/invoice'
import { readInvoiceLines } from '#app/intake/ubl/lines'
import { Money } from '#app/intake/ubl/money'
import { readParty } from '#app/intake/ubl/parties'
import { readPayment, readReferences } from '#app/intake/ubl/references'
import { readAllowances, readTotals, readVatBreakdown } from '#app/intake/ubl/totals'
import type { FileWarning } from '#app/intake/warning'
import { openXml } from '#app/intake/xml/open_xml'
import { Place } from '#app/intake/xml/place'
import { Turns } from '#app/intake/xml/turns'

/**
 * The largest e-invoice that is read, in bytes. Invoices are a few tens of thousands; what makes them large are the files in
 * them, which exchange networks mostly hold under 20 MB. Beyond that it is no invoice of this kind of project.
 */
export const LARGEST_INVOICE_FILE = 32 * 1024 * 1024
/** Lines and attached files together; each line costs about 0.1 ms. */
const MOST_PARTS = 20_000

/**
 * Reads one UBL 2.1 Invoice or CreditNote (EN 16931, Peppol BIS Billing 3.0), with any prefix, alone or in an envelope.
 * Pure: touches no database. Gives others a turn while it works. Nothing is mended: what does not agree is in `warnings`.
 * @throws {UnreadableFile} with the reason and, where it is known, the place
 * Source: domain.md 19; OASIS UBL 2.1; EN 16931-1 and its binding to UBL.
 */
export async function readInvoice(file: Uint8Array | string): Promise<ReadInvoice> {
  const opened = openXml(file, {
    bytes: LARGEST_INVOICE_FILE,
    pieces: ['InvoiceLine', 'CreditNoteLine', 'EmbeddedDocumentBinaryObject'],
    most: MOST_PARTS,
  })
  const warnings: FileWarning[] = []
  const root = findInvoice(opened.root)
  const invoice = new Place(root, root.name, warnings)
  const money = new Money(documentCurrency(invoice))
  const lines = await readInvoiceLines(invoice, opened.pieces, money, new Turns())
  const allowances = readAllowances(invoice, money)
  const vatBreakdown = readVatBreakdown(invoice, money)
  const totals = readTotals(invoice, money, { lines, allowances, vatBreakdown })
  const read: ReadInvoice = {
    ...readHead(invoice, money.currency),
    seller: readParty(invoice.at('AccountingSupplierParty', 'Party')),
    buyer: readParty(invoice.at('AccountingCustomerParty', 'Party')),
    payee: invoice.at('PayeeParty') ? readParty(invoice.at('PayeeParty')) : null,
    lines,
    allowances,
    vatBreakdown,
    totals,
    references: readReferences(invoice),
    payment: readPayment(invoice),
    attachments: readAttachments(invoice, opened.pieces),
    warnings,
  }
  checkSign(read, invoice)
  checkArithmetic(read, invoice)
  return read
}
