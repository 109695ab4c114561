import type { Cents } from './cents.js'
import { distribute } from './distribute.js'
import { grossOf, type ExpenseAmounts } from './expense_amounts.js'

/**
 * Divides one invoice over lines so that gross, net, VAT and eligible each add up to the cent. The gross goes by the
 * weights; when these are amounts that add up to it, each line is worth just its own. VAT goes by the gross of the lines,
 * net is the rest, and the eligible part goes by what each line may declare at most, so that none declares more than its
 * share of the invoice. A credit note gives the exact mirror.
 * @param weights basis points or cents, none negative
 * @throws {RangeError} when a number is not whole, or the weights add up to 0 but the invoice does not.
 * Source: design 4 (largest remainder), domain.md 16.
 */
export function splitAmounts(amounts: ExpenseAmounts, weights: readonly Cents[]): ExpenseAmounts[] {
  const { vatRecoverable } = amounts
  const gross = distribute(grossOf(amounts), weights)
  const vat = distribute(amounts.vat, gross)
  const net = gross.map((part, at) => part - vat[at]!)
  const eligible = distribute(amounts.eligible, vatRecoverable ? net : gross)
  return gross.map((_part, at) => ({
    net: net[at]!,
    vat: vat[at]!,
    eligible: eligible[at]!,
    vatRecoverable,
  }))
}
