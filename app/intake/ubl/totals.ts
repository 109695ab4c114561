import type { Cents } from '#app/money/cents'
import { amountText } from '#app/money/amount_text'
import { sumAmounts } from '#app/intake/sum_amounts'
import type {
  AllowanceOrCharge,
  InvoiceLine,
  InvoiceTotals,
  VatShare,
} from '#app/intake/ubl/invoice'
import type { Money } from '#app/intake/ubl/money'
import type { Place } from '#app/intake/xml/place'

/** The allowances and charges that stand right under a document or a line; those in a price are part of the price. */
export function readAllowances(place: Place, money: Money): AllowanceOrCharge[] {
  return place.all('AllowanceCharge').map((item) => ({
    kind: isCharge(item) ? 'charge' : 'allowance',
    amountCents: money.requiredAt(item, 'Amount'),
    reason: item.lineAt('AllowanceChargeReason'),
    reasonCode: item.textAt('AllowanceChargeReasonCode'),
    percent: item.numberAt('MultiplierFactorNumeric'),
    baseCents: money.at(item, 'BaseAmount'),
    vatRate: item.numberAt('TaxCategory', 'Percent'),
    vatCategory: item.textAt('TaxCategory', 'ID'),
  }))
}

/** A truth value of XML is a word or a digit. */
function isCharge(item: Place): boolean {
  return /^(true|1)$/i.test(item.textAt('ChargeIndicator') ?? '')
}

/** The VAT of the document by rate and category, in the document's currency. */
export function readVatBreakdown(invoice: Place, money: Money): VatShare[] {
  return ownTaxTotals(invoice, money).flatMap((total) =>
    total.all('TaxSubtotal').map((share) => ({
      taxableCents: money.requiredAt(share, 'TaxableAmount'),
      taxCents: money.requiredAt(share, 'TaxAmount'),
      rate: share.numberAt('TaxCategory', 'Percent') ?? share.numberAt('Percent'),
      category: share.textAt('TaxCategory', 'ID'),
      exemptionReason: share.lineAt('TaxCategory', 'TaxExemptionReason'),
      exemptionCode: share.textAt('TaxCategory', 'TaxExemptionReasonCode'),
    }))
  )
}

interface Parts {
  lines: InvoiceLine[]
  allowances: AllowanceOrCharge[]
  vatBreakdown: VatShare[]
}

/**
 * The totals as they are stated. One that UBL lets a seller leave out is worked out of the others, with a warning
 * `total_derived`; the amount to be paid must be there.
 */
export function readTotals(invoice: Place, money: Money, parts: Parts): InvoiceTotals {
  const totals = invoice.at('LegalMonetaryTotal') ?? invoice
  const payableCents = money.requiredAt(totals, 'PayableAmount')
  const derived = (name: string, work: () => Cents) =>
    money.at(totals, name) ?? warnDerived(totals, name, work())
  const lineExtensionCents = derived('LineExtensionAmount', () =>
    sumAmounts(
      parts.lines.map((line) => line.netCents),
      totals.path
    )
  )
  const allowanceCents = money.at(totals, 'AllowanceTotalAmount') ?? 0
  const chargeCents = money.at(totals, 'ChargeTotalAmount') ?? 0
  const taxExclusiveCents = derived('TaxExclusiveAmount', () =>
    sumAmounts([lineExtensionCents, -allowanceCents, chargeCents], totals.path)
  )
  const gross = money.at(totals, 'TaxInclusiveAmount')
  const vatCents = readVat(invoice, money) ?? vatLeft(totals, taxExclusiveCents, gross)
  return {
    lineExtensionCents,
    allowanceCents,
    chargeCents,
    taxExclusiveCents,
    vatCents,
    vatInTaxCurrencyCents: vatInTaxCurrency(invoice, money),
    taxInclusiveCents:
      gross ??
      derived('TaxInclusiveAmount', () => sumAmounts([taxExclusiveCents, vatCents], totals.path)),
    prepaidCents: money.at(totals, 'PrepaidAmount') ?? 0,
    payableRoundingCents: money.at(totals, 'PayableRoundingAmount') ?? 0,
    payableCents,
  }
}

/**
 * The tax totals in the document's currency. A second one is in the currency in which the seller accounts for VAT and is
 * never this document's VAT; where both are in one currency, only the one with shares counts.
 */
function ownTaxTotals(invoice: Place, money: Money): Place[] {
  const own = invoice.all('TaxTotal').filter((total) => {
    const amount = total.at('TaxAmount')
    return amount !== undefined && money.isOwn(amount)
  })
  const divided = own.filter((total) => total.at('TaxSubtotal'))
  return divided.length > 0 ? divided : own.slice(0, 1)
}

function readVat(invoice: Place, money: Money): Cents | null {
  const totals = ownTaxTotals(invoice, money)
  return totals.length === 0
    ? null
    : sumAmounts(
        totals.map((total) => money.requiredAt(total, 'TaxAmount')),
        invoice.pathTo('TaxTotal')
      )
}

function vatInTaxCurrency(invoice: Place, money: Money): Cents | null {
  const other = invoice.all('TaxTotal').find((total) => {
    const amount = total.at('TaxAmount')
    return amount !== undefined && !money.isOwn(amount)
  })
  return other?.at('TaxAmount')?.amount() ?? null
}

/** Without any tax total the VAT is what lies between net and gross: nothing, mostly. */
function vatLeft(totals: Place, net: Cents, gross: Cents | null): Cents {
  const vat = gross === null ? 0 : sumAmounts([gross, -net], totals.path)
  return vat === 0 ? 0 : warnDerived(totals, 'TaxAmount', vat)
}

function warnDerived(totals: Place, name: string, cents: Cents): Cents {
  totals.warn('total_derived', { name, amount: amountText(cents) })
  return cents
}
