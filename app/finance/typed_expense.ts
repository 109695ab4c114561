import { LARGEST_TYPED, parseMoney } from '#app/money/money_input'
import type { Cents } from '#app/money/cents'
import { CURRENCIES } from '#app/finance/currencies'

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
  return {
    net: amount('net'),
    vat: amount('vat'),
    eligible: amount('eligible'),
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
