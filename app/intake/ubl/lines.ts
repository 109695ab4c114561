import type { InvoiceLine } from '#app/intake/ubl/invoice'
import type { Money } from '#app/intake/ubl/money'
import { readPeriod } from '#app/intake/ubl/period'
import { readAllowances } from '#app/intake/ubl/totals'
import { parsePiece, piecesIn } from '#app/intake/xml/open_xml'
import { Place } from '#app/intake/xml/place'
import type { Turns } from '#app/intake/xml/turns'

/** The lines of a document one by one, with a pause for others between. */
export async function readInvoiceLines(
  invoice: Place,
  pieces: readonly string[],
  money: Money,
  turns: Turns
): Promise<InvoiceLine[]> {
  const lines: InvoiceLine[] = []
  for (const piece of piecesIn(invoice.element, pieces)) {
    const element = parsePiece(piece)
    const path = `${invoice.pathTo(element.name)}[${lines.length + 1}]`
    lines.push(readLine(new Place(element, path, invoice.warnings), money))
    await turns.pass()
  }
  return lines
}

function readLine(line: Place, money: Money): InvoiceLine {
  const quantity = line.at('InvoicedQuantity') ? 'InvoicedQuantity' : 'CreditedQuantity'
  return {
    id: line.textAt('ID'),
    name: line.lineAt('Item', 'Name'),
    description: line.textAt('Item', 'Description'),
    note: line.textAt('Note'),
    quantity: line.numberAt(quantity),
    unitCode: line.at(quantity)?.attribute('unitCode') ?? null,
    unitPrice: line.numberAt('Price', 'PriceAmount'),
    priceQuantity: line.numberAt('Price', 'BaseQuantity') ?? '1',
    netCents: money.requiredAt(line, 'LineExtensionAmount'),
    vatRate: line.numberAt('Item', 'ClassifiedTaxCategory', 'Percent'),
    vatCategory: line.textAt('Item', 'ClassifiedTaxCategory', 'ID'),
    allowances: readAllowances(line, money),
    period: readPeriod(line),
    orderLine: line.textAt('OrderLineReference', 'LineID'),
    accountingCost: line.textAt('AccountingCost'),
  }
}
