import { sumCents, type Cents } from '#app/money/cents'
import { RuleBroken } from '#app/shared/errors'
import type { ExpenseKind, ExpenseStatus } from '#app/finance/expenses/models/expense'

/** Amounts of an expense, or of everything that corrects it. Declared is EUR, the others are cents of its currency. */
export type CorrectedAmounts = { net: Cents; vat: Cents; eligible: Cents; declared: Cents }

/** What is approved can no more be edited: from then on it is corrected by a line of its own. */
const CORRECTABLE: readonly ExpenseStatus[] = [
  'approved',
  'reported',
  'certified',
  'certified_in_part',
]

/** Whether an expense can be corrected. A correction is not corrected again: its expense is. */
export function isCorrectable(expense: { kind?: ExpenseKind; status: ExpenseStatus }): boolean {
  return expense.kind !== 'correction' && CORRECTABLE.includes(expense.status)
}

/**
 * What is wrong with one more correction: all of them together take back no more than the expense was, and add no more than
 * it was, in net, VAT and eligible; and in euro they take back no more than was certified.
 * @param before the other corrections together   @param certified EUR cents; null while control has not spoken
 */
export function correctionProblems(
  original: CorrectedAmounts,
  before: CorrectedAmounts,
  correction: CorrectedAmounts,
  certified: Cents | null
): RuleBroken[] {
  const fields = (['net', 'vat', 'eligible'] as const).filter(
    (name) => Math.abs(sumCents([before[name], correction[name]])) > Math.abs(original[name])
  )
  if (fields.length > 0)
    return fields.map((field) => new RuleBroken('corrections.beyond', {}, field))
  const takenBack = 0 - sumCents([before.declared, correction.declared])
  if (certified !== null && correction.declared < 0 && takenBack > certified) {
    return [new RuleBroken('corrections.beyond_certified', {}, 'eligible')]
  }
  return []
}

/**
 * What a correction is worth in euro. The one that takes back the last of the eligible amount takes back the last cent as
 * well: parts that are converted one by one need not add up.
 * @param converted its eligible amount at the rate of the expense it corrects
 */
export function declaredOfCorrection(
  original: CorrectedAmounts,
  before: CorrectedAmounts,
  eligible: Cents,
  converted: Cents
): Cents {
  const takesAll = eligible !== 0 && sumCents([original.eligible, before.eligible, eligible]) === 0
  return takesAll ? 0 - sumCents([original.declared, before.declared]) : converted
}
