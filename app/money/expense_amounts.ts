import { assertCents, negate, sumCents, type Cents } from './cents.js'

/** The amounts of one invoice, all in the same currency's cents. A credit note is the negative mirror of an invoice. */
export interface ExpenseAmounts {
  net: Cents
  vat: Cents
  /** the part declared as eligible */
  eligible: Cents
  /** whether the project gets this VAT back from the State; if so, it is never eligible */
  vatRecoverable: boolean
}

/**
 * A rule that an invoice's amounts may break. The same for invoices and credit notes: sizes are compared without sign.
 * - vat_sign_differs: net and VAT point opposite ways
 * - eligible_sign_differs: eligible points against the gross, such as a positive eligible part of a credit note
 * - eligible_above_gross: more is declared than the invoice is worth
 * - recoverable_vat_declared: more than the net is declared although the VAT is recoverable
 */
export type AmountRule =
  'vat_sign_differs' | 'eligible_sign_differs' | 'eligible_above_gross' | 'recoverable_vat_declared'

/**
 * Gross = net + VAT.
 * @throws {RangeError} when an amount or the sum is not whole cents.   Source: design.md 4.
 */
export function grossOf({ net, vat }: Pick<ExpenseAmounts, 'net' | 'vat'>): Cents {
  return sumCents([net, vat])
}

/**
 * The most that may be declared: the gross, or the net when the VAT is recoverable. Negative for a credit note.
 * @throws {RangeError} when an amount or the sum is not whole cents.   Source: domain.md 10.
 */
export function maxEligible(amounts: Omit<ExpenseAmounts, 'eligible'>): Cents {
  const gross = grossOf(amounts)
  return amounts.vatRecoverable ? amounts.net : gross
}

/**
 * The rules which the amounts break, in the order of `AmountRule`; empty when all is well.
 * @throws {RangeError} when an amount is not whole cents.   Source: domain.md 10, design.md 4.
 */
export function brokenAmountRules(amounts: ExpenseAmounts): AmountRule[] {
  const { net, vat, eligible, vatRecoverable } = amounts
  assertCents(eligible)
  const gross = grossOf(amounts)
  const broken: AmountRule[] = []
  if (pointOppositeWays(net, vat)) broken.push('vat_sign_differs')
  if (pointOppositeWays(eligible, gross)) broken.push('eligible_sign_differs')
  if (Math.abs(eligible) > Math.abs(gross)) broken.push('eligible_above_gross')
  if (vatRecoverable && Math.abs(eligible) > Math.abs(net)) broken.push('recoverable_vat_declared')
  return broken
}

/**
 * The credit note that takes back a whole invoice (and the other way round).
 * @throws {RangeError} when an amount is not whole cents.
 */
export function mirrorAmounts(amounts: ExpenseAmounts): ExpenseAmounts {
  return {
    net: negate(amounts.net),
    vat: negate(amounts.vat),
    eligible: negate(amounts.eligible),
    vatRecoverable: amounts.vatRecoverable,
  }
}

function pointOppositeWays(one: Cents, other: Cents): boolean {
  return (one < 0 && other > 0) || (one > 0 && other < 0)
}
