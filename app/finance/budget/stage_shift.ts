import { assertCents, sumCents, type Cents } from '#app/money/cents'

/**
 * Brings a category's planned stages to another total. What lies ahead changes first: more goes to the last stage, less is
 * taken from the last one backwards, and no stage falls below 0.
 * @param stages EUR cents in the order of time, not negative   @param total EUR cents, not negative
 * @returns the stages' new amounts, which add up to the total
 * @throws {RangeError} when an amount is not whole cents, the total is negative, or there is no stage to carry it
 */
export function shiftStages(stages: readonly Cents[], total: Cents): Cents[] {
  assertCents(total)
  if (total < 0) throw new RangeError('A budget is not negative')
  let change = total - sumCents(stages)
  if (stages.length === 0 && change !== 0) throw new RangeError('There is no stage to carry it')
  const shifted = [...stages]
  for (let at = shifted.length - 1; at >= 0 && change !== 0; at--) {
    const step = change > 0 ? change : Math.max(change, -shifted[at]!)
    shifted[at] = shifted[at]! + step
    change -= step
  }
  return shifted
}
