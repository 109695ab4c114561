import { assertCents, sumCents, type Cents } from './cents.js'
import { percentUsed, type BasisPoints } from './rates.js'

/** What has been taken from a budget, by how far it has come. EUR cents. An amount stands in one of the three only. */
export interface BudgetUse {
  /** certified by the first level controller so far */
  certified: Cents
  /** in a report that is being controlled */
  inControl: Cents
  /** in a report that was handed in and is not in control yet */
  submitted: Cents
}

/** A budget with its three kinds of use apart and what is left. EUR cents; `remaining` is negative when overspent. */
export interface BudgetPosition extends BudgetUse {
  budget: Cents
  used: Cents
  remaining: Cents
  /** used / budget; null when the budget is 0 */
  usedShare: BasisPoints | null
}

/**
 * What is left of a budget: budget - (certified + in control + submitted), all shown apart.
 * @throws {RangeError} when an amount is not whole cents.   Source: domain.md 16.
 */
export function remainingBudget(budget: Cents, use: BudgetUse): BudgetPosition {
  assertCents(budget)
  const { certified, inControl, submitted } = use
  const used = sumCents([certified, inControl, submitted])
  const remaining = sumCents([budget, -used])
  const usedShare = percentUsed(used, budget)
  return { budget, certified, inControl, submitted, used, remaining, usedShare }
}
