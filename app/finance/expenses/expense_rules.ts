import { DateTime } from 'luxon'
import type { Cents } from '#app/money/cents'
import { toEuro } from '#app/money/currency'
import { brokenAmountRules, grossOf, maxEligible } from '#app/money/expense_amounts'
import { RuleBroken } from '#app/shared/errors'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import type { KnownRate } from '#app/finance/exchange_rates/queries/find_rate'

/** A hundred million euro: beyond it a slip of the finger is likelier than an invoice of a city network. */
export const LARGEST_AMOUNT: Cents = 10_000_000_000

/** The amounts of an expense as they are stored. Cents of its currency; declaredCents are EUR. */
export type ExpenseMoney = {
  currency: string
  exchangeRate: string | null
  netCents: Cents
  vatCents: Cents
  eligibleCents: Cents
  declaredCents: Cents
}

type TypedMoney = {
  currency: string
  net: Cents
  vat?: Cents | null
  eligible?: Cents | null
}

/**
 * The amounts that follow from what was typed: no VAT is 0, an empty eligible part is all that may be declared, and what is
 * not in euro is converted with the rate. Without a rate nothing is declared yet.
 * @returns null when the rate gives no amount that can be held
 */
export function moneyOf(
  typed: TypedMoney,
  vatRecoverable: boolean,
  known: KnownRate | null
): ExpenseMoney | null {
  const net = typed.net
  const vat = typed.vat ?? 0
  const eligible = typed.eligible ?? maxEligible({ net, vat, vatRecoverable })
  const rate = typed.currency === 'EUR' ? null : (known?.rate ?? null)
  const declared = declaredOf(eligible, typed.currency, rate)
  if (declared === null) return null
  return {
    currency: typed.currency,
    exchangeRate: rate,
    netCents: net,
    vatCents: vat,
    eligibleCents: eligible,
    declaredCents: declared,
  }
}

/**
 * What an eligible amount is worth in euro: itself, or converted; 0 while there is no rate.
 * @returns null when the rate gives no amount that can be held   Source: domain.md 12.
 */
export function declaredOf(eligible: Cents, currency: string, rate: string | null): Cents | null {
  if (currency === 'EUR') return eligible
  return rate === null ? 0 : inEuro(eligible, rate)
}

function inEuro(amount: Cents, rate: string): Cents | null {
  try {
    const euro = toEuro(amount, rate)
    return Math.abs(euro) <= LARGEST_AMOUNT ? euro : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * What is wrong with typed amounts, by field: too large, more declared than was paid, VAT that the State gives back.
 * Source: domain.md 10, 12.
 */
export function moneyProblems(
  typed: TypedMoney,
  vatRecoverable: boolean,
  known: KnownRate | null
): RuleBroken[] {
  const problems: RuleBroken[] = []
  for (const field of ['net', 'vat', 'eligible'] as const) {
    if (Math.abs(typed[field] ?? 0) > LARGEST_AMOUNT) {
      problems.push(new RuleBroken('finance.amount_too_large', {}, field))
    }
  }
  if (problems.length > 0) return problems
  const { net, vat } = { ...typed, vat: typed.vat ?? 0 }
  const eligible = typed.eligible ?? maxEligible({ net, vat, vatRecoverable })
  const broken = brokenAmountRules({ net, vat, eligible, vatRecoverable })[0]
  if (broken) problems.push(new RuleBroken(`finance.amount_rule.${broken}`, {}, 'eligible'))
  if (problems.length === 0 && moneyOf(typed, vatRecoverable, known) === null) {
    problems.push(new RuleBroken('exchange_rates.rate_absurd', {}, 'net'))
  }
  return problems
}

/** Dates that cannot be: paid in the future, an invoice from after tomorrow. @param day today at the city hall */
export function dateProblems(
  typed: Pick<ExpenseForm, 'paidOn' | 'invoicedOn'>,
  day: string
): RuleBroken[] {
  const problems: RuleBroken[] = []
  const tomorrow = DateTime.fromISO(day).plus({ days: 1 }).toISODate()!
  if (typed.paidOn && typed.paidOn > day) {
    problems.push(new RuleBroken('finance.paid_in_future', {}, 'paidOn'))
  }
  if (typed.invoicedOn && typed.invoicedOn > tomorrow) {
    problems.push(new RuleBroken('finance.invoiced_in_future', {}, 'invoicedOn'))
  }
  return problems
}

type ForSubmission = {
  paidOn: string | null
  reportingPeriodId: number | null
  supplierId: number | null
  invoiceNumber: string | null
  invoicedOn: string | null
  netCents: Cents
  vatCents: Cents
}

/** Everything a draft may still lack and a submitted expense may not, each beside its field. */
export function missingForSubmission(expense: ForSubmission, needsInvoice: boolean): RuleBroken[] {
  const missing = (key: string, field: string) =>
    new RuleBroken(`finance.missing.${key}`, {}, field)
  const problems: RuleBroken[] = []
  if (needsInvoice) {
    if (!expense.supplierId) problems.push(missing('supplier', 'supplierId'))
    if (!expense.invoiceNumber) problems.push(missing('invoice_number', 'invoiceNumber'))
    if (!expense.invoicedOn) problems.push(missing('invoiced_on', 'invoicedOn'))
  }
  if (grossOf({ net: expense.netCents, vat: expense.vatCents }) === 0) {
    problems.push(missing('amount', 'net'))
  }
  if (!expense.paidOn) problems.push(missing('paid_on', 'paidOn'))
  if (!expense.reportingPeriodId) problems.push(missing('period', 'reportingPeriodId'))
  return problems
}
