import { LARGEST_TYPED, parseMoney, parsePercent } from '#app/money/money_input'
import { negate, type Cents } from '#app/money/cents'
import { CURRENCIES } from '#app/finance/exchange_rates/currencies'
import { rechargedCents } from '#app/finance/expenses/recharges'

/** As much of an expense form as can be understood while it is still being typed; null for what cannot. */
export type TypedExpense = {
  net: Cents | null
  vat: Cents | null
  eligible: Cents | null
  currency: string
  costCategoryId: number | null
  stageId: number | null
  reportingPeriodId: number | null
  councilDecisionId: number | null
  supplierId: number | null
  contractId: number | null
  invoiceNumber: string | null
  invoicedOn: string | null
  paidOn: string | null
  isCorrection: boolean
  /** the expense a new correction is of */
  correctsId: number | null
}

/** Reads what stands in the form's fields without refusing anything. */
export function readTypedExpense(fields: Record<string, unknown>): TypedExpense {
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  const amount = (name: string) => {
    const cents = parseMoney(text(name))
    return cents !== null && cents >= 0 && cents <= LARGEST_TYPED ? cents : null
  }
  const id = (name: string) => (/^[1-9]\d{0,9}$/.test(text(name)) ? Number(text(name)) : null)
  const date = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : null)
  const isCorrection = text('kind') === 'correction'
  const isTakenBack = isCorrection && text('direction') !== 'increase'
  const signed = (name: string) => {
    const cents = amount(name)
    return cents !== null && isTakenBack ? negate(cents) : cents
  }
  const share = parsePercent(text('rechargeShare'))
  const recharged = rechargedCents({ rechargeBase: amount('rechargeBase'), rechargeShare: share })
  return {
    net: signed('net'),
    vat: signed('vat'),
    eligible: signed('eligible') ?? (isCorrection ? null : recharged),
    isCorrection,
    correctsId: id('correctsId'),
    currency: CURRENCIES.find((code) => code === text('currency')) ?? 'EUR',
    costCategoryId: id('costCategoryId'),
    stageId: id('stageId'),
    reportingPeriodId: id('reportingPeriodId'),
    councilDecisionId: id('councilDecisionId'),
    supplierId: id('supplierId'),
    contractId: id('contractId'),
    invoiceNumber: text('invoiceNumber').slice(0, 100) || null,
    invoicedOn: date('invoicedOn'),
    paidOn: date('paidOn'),
  }
}
