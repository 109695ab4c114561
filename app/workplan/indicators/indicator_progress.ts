import { divideHalfUp } from '#app/money/rounding'
import type { Counting } from '#app/workplan/indicators/models/indicator'

/**
 * Where an indicator stood before a period, how far it moved within it and where it stands at its end, all on the scale of
 * its base and its target, in hundredths of the unit. `before + now = total`, always.
 */
export type IndicatorProgress = { before: number; now: number; total: number }

type Measured = { counting: Counting; base: number }

/**
 * Values that add up are added to the base; of the others the latest is where the indicator stands.
 * @param earlier values of the periods before, in their order   @param value of the period; null when none was entered
 */
export function progressOf(
  { counting, base }: Measured,
  earlier: readonly number[],
  value: number | null
): IndicatorProgress {
  if (counting === 'adds_up') {
    const before = earlier.reduce((sum, one) => sum + one, base)
    return { before, now: value ?? 0, total: before + (value ?? 0) }
  }
  const before = earlier.at(-1) ?? base
  const total = value ?? before
  return { before, now: total - before, total }
}

/**
 * How much of the way from the base to the target was gone.
 * @returns basis points, half up; null when the target is the base, or the share is beyond counting
 */
export function shareOfTarget(base: number, target: number, total: number): number | null {
  const way = BigInt(target) - BigInt(base)
  if (way === 0n) return null
  const gone = (BigInt(total) - BigInt(base)) * 10_000n
  try {
    return way > 0n ? divideHalfUp(gone, way) : divideHalfUp(-gone, -way)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
