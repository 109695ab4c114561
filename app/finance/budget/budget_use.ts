import { sumCents, type Cents } from '#app/money/cents'
import { percentUsed, type BasisPoints } from '#app/money/rates'

/** What expenses take from a budget, by how far they have come. EUR cents; an amount stands in one of the three only. */
export type BudgetUse = {
  /** certified by the first level controller */
  certifiedCents: Cents
  /** in a report that was handed in: reported or in control */
  reportedCents: Cents
  /** on the way: submitted or approved, in no report that was handed in */
  inApprovalCents: Cents
}

/** A budget amount beside what was taken from it. `leftCents` is negative when more is taken than was planned. */
export type BudgetPosition = BudgetUse & {
  budgetCents: Cents
  /** certified + reported */
  usedCents: Cents
  /** budget - used - in approval */
  leftCents: Cents
  /** used / budget; null when the budget is 0 */
  usedShare: BasisPoints | null
}

export const NO_USE: BudgetUse = { certifiedCents: 0, reportedCents: 0, inApprovalCents: 0 }

/** @throws {RangeError} when an amount is not whole cents.   Source: domain.md 16. */
export function addUse(one: BudgetUse, other: BudgetUse): BudgetUse {
  return {
    certifiedCents: sumCents([one.certifiedCents, other.certifiedCents]),
    reportedCents: sumCents([one.reportedCents, other.reportedCents]),
    inApprovalCents: sumCents([one.inApprovalCents, other.inApprovalCents]),
  }
}

/**
 * What is left of a budget amount: what is on the way counts as taken, so that two officers don't spend the same euro.
 * @throws {RangeError} when an amount is not whole cents.   Source: domain.md 16.
 */
export function budgetPosition(budgetCents: Cents, use: BudgetUse): BudgetPosition {
  const { certifiedCents, reportedCents, inApprovalCents } = use
  const usedCents = sumCents([certifiedCents, reportedCents])
  return {
    budgetCents,
    certifiedCents,
    reportedCents,
    inApprovalCents,
    usedCents,
    leftCents: sumCents([budgetCents, -usedCents, -inApprovalCents]),
    usedShare: percentUsed(usedCents, budgetCents),
  }
}
