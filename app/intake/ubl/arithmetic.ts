import type { Cents } from '#app/money/cents'
import { amountText } from '#app/money/amount_text'
import { readDecimal } from '#app/money/decimal'
import { divideHalfUp } from '#app/money/rounding'
import { sumAmounts } from '#app/intake/sum_amounts'
import type {
  AllowanceOrCharge,
  InvoiceLine,
  InvoiceTotals,
  ReadInvoice,
} from '#app/intake/ubl/invoice'
import type { WarningCode } from '#app/intake/warning'
import type { Place } from '#app/intake/xml/place'

/** How far the VAT of a rate may be from rate × base: sellers round by line, and EN 16931 (BR-CO-17) allows one unit. */
const VAT_SLACK: Cents = 1_00
/** How far a line may be from price × quantity. Source: Peppol BIS Billing 3.0, PEPPOL-EN16931-R120. */
const LINE_SLACK: Cents = 2

/**
 * Compares the document's figures with each other and warns where they do not agree: code `sum_<what>`, with what is
 * `stated` and what was `expected`. Nothing is changed. Source: EN 16931-1 BR-CO-10 to BR-CO-17, PEPPOL-EN16931-R120.
 */
export function checkArithmetic(read: ReadInvoice, invoice: Place): void {
  const { totals: t, vatBreakdown } = read
  const place = invoice.at('LegalMonetaryTotal') ?? invoice
  const compare = (code: WarningCode, stated: Cents, parts: Cents[], slack = 0) =>
    warnUnlessEqual(place, code, stated, sumAmounts(parts, place.path), slack)
  compare(
    'sum_lines',
    t.lineExtensionCents,
    read.lines.map((line) => line.netCents)
  )
  compare('sum_allowances', t.allowanceCents, amounts(read.allowances, 'allowance'))
  compare('sum_charges', t.chargeCents, amounts(read.allowances, 'charge'))
  compare('sum_net', t.taxExclusiveCents, [t.lineExtensionCents, -t.allowanceCents, t.chargeCents])
  if (!isRoundedInGross(t, place.path)) {
    compare('sum_gross', t.taxInclusiveCents, [t.taxExclusiveCents, t.vatCents])
    compare('sum_payable', t.payableCents, [
      t.taxInclusiveCents,
      -t.prepaidCents,
      t.payableRoundingCents,
    ])
  }
  if (vatBreakdown.length > 0) checkVat(read, invoice)
  for (const [at, line] of read.lines.entries()) checkLine(line, at, invoice)
}

/** Invoices from before EN 16931 count the rounding into the gross amount instead of the amount to be paid. */
function isRoundedInGross(t: InvoiceTotals, path: string): boolean {
  if (t.payableRoundingCents === 0) return false
  const gross = sumAmounts([t.taxExclusiveCents, t.vatCents, t.payableRoundingCents], path)
  const payable = sumAmounts([gross, -t.prepaidCents], path)
  return t.taxInclusiveCents === gross && t.payableCents === payable
}

function checkVat({ totals, vatBreakdown }: ReadInvoice, invoice: Place): void {
  const place = invoice.at('TaxTotal') ?? invoice
  const taxes = sumAmounts(
    vatBreakdown.map((share) => share.taxCents),
    place.path
  )
  const bases = sumAmounts(
    vatBreakdown.map((share) => share.taxableCents),
    place.path
  )
  warnUnlessEqual(place, 'sum_vat', totals.vatCents, taxes)
  warnUnlessEqual(place, 'sum_vat_base', totals.taxExclusiveCents, bases)
  for (const share of vatBreakdown) {
    const expected = share.rate === null ? null : product(share.taxableCents, share.rate, '100')
    if (expected === null || isNear(share.taxCents, expected, VAT_SLACK)) continue
    const [stated, should] = [amountText(share.taxCents), amountText(expected)]
    place.warn('sum_vat_of_rate', { rate: share.rate!, stated, expected: should })
  }
}

function checkLine(line: InvoiceLine, at: number, invoice: Place): void {
  if (line.unitPrice === null || line.quantity === null) return
  const gross = product(100, line.unitPrice, line.priceQuantity, line.quantity)
  if (gross === null) return
  const name = invoice.element.name === 'CreditNote' ? 'CreditNoteLine' : 'InvoiceLine'
  const path = `${invoice.pathTo(name)}[${at + 1}]`
  const taken = amounts(line.allowances, 'allowance').map((cents) => -cents)
  const expected = sumAmounts([gross, ...taken, ...amounts(line.allowances, 'charge')], path)
  if (isNear(line.netCents, expected, LINE_SLACK)) return
  invoice.warnings.push({
    code: 'sum_line',
    params: {
      line: line.id ?? at + 1,
      stated: amountText(line.netCents),
      expected: amountText(expected),
    },
    path,
  })
}

function amounts(items: AllowanceOrCharge[], kind: AllowanceOrCharge['kind']): Cents[] {
  return items.filter((item) => item.kind === kind).map((item) => item.amountCents)
}

function warnUnlessEqual(
  place: Place,
  code: WarningCode,
  stated: Cents,
  expected: Cents,
  slack = 0
) {
  if (isNear(stated, expected, slack)) return
  place.warn(code, { stated: amountText(stated), expected: amountText(expected) })
}

function isNear(stated: Cents, expected: Cents, slack: Cents): boolean {
  return Math.abs(stated - expected) <= slack
}

/** cents × factor / divisor × factor, exactly, rounded once half up; null where it cannot be known. */
function product(cents: Cents, factor: string, divisor: string, second = '1'): Cents | null {
  const [a, b, c] = [factor, second, divisor].map((text) => ({
    ...readDecimal(text.replace('-', '')),
    isNegative: text.startsWith('-'),
  }))
  if (!a || !b || !c || c.units === 0n) return null
  const size = BigInt(cents) * a.units * b.units * 10n ** BigInt(c.scale)
  const isNegative = [a, b, c].filter((number) => number.isNegative).length % 2 === 1
  try {
    return divideHalfUp(isNegative ? -size : size, c.units * 10n ** BigInt(a.scale + b.scale))
  } catch {
    return null // past what is counted exactly: no amount of an invoice, nothing to compare
  }
}
