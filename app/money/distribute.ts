import { assertCents, negate, sumCents, type Cents } from './cents.js'
import { splitCofinancing } from './cofinancing.js'
import { WHOLE_RATE, type BasisPoints } from './rates.js'

/**
 * Divides a total over lines in proportion to their weights, by the largest remainder: every line gets its ideal share
 * cut down to the cent, and the cents left over go to the lines that lost most; between equals to the earlier line.
 * The parts add up to the total exactly and each is less than one cent from `total x weight / sum of weights`.
 * The same input always gives the same parts, and -total gives their exact mirror.
 * @param total cents, any sign   @param weights amounts of the lines, any signs (credit notes are negative)
 * @throws {RangeError} when a number is not whole cents, or when the weights add up to 0 but the total does not.
 */
export function distribute(total: Cents, weights: readonly Cents[]): Cents[] {
  assertCents(total)
  const whole = sumCents(weights)
  if (total === 0) return weights.map(() => 0)
  if (whole === 0) throw new RangeError('Weights that add up to 0 cannot carry an amount')
  const upright = whole < 0 ? weights.map(negate) : weights
  const parts = apportion(Math.abs(total), upright, Math.abs(total), Math.abs(whole))
  return total < 0 ? parts.map(negate) : parts
}

/**
 * The fund's part of every line of a claim. The parts add up to `splitCofinancing(sum of lines, rate).erdf` exactly, and
 * each is less than one cent from `line x rate`; so a line's part never passes the line, and a line of 0 gets 0.
 * The mirror of a claim (every line negated) gets the mirror of its parts. The city's part of a line is line - part.
 * @param lines EUR cents, any signs   @param rate basis points 0..10000
 * @throws {RangeError} when a line or the sum is not whole cents or the rate is outside 0..10000.   Source: design.md 4, style.md 2.
 */
export function distributeErdf(lines: readonly Cents[], rate: BasisPoints): Cents[] {
  const sum = sumCents(lines)
  const { erdf } = splitCofinancing(sum, rate)
  if (!leansNegative(lines, sum)) return apportion(erdf, lines, rate, WHOLE_RATE)
  return apportion(negate(erdf), lines.map(negate), rate, WHOLE_RATE).map(negate)
}

/** The sign of the sum; when the lines cancel out, that of the first line which is not 0. */
function leansNegative(lines: readonly Cents[], sum: Cents): boolean {
  return (sum === 0 ? (lines.find((line) => line !== 0) ?? 0) : sum) < 0
}

/**
 * Largest remainder for ideal shares of `weight x by / over`, with `over` above 0.
 * `target` must be the sum of the ideals, or that sum cut to the whole cent.
 */
function apportion(target: Cents, weights: readonly Cents[], by: number, over: number): Cents[] {
  const remainders = new Float64Array(weights.length)
  let left = target
  const parts = weights.map((weight, line) => {
    const [part, remainder] = floorDivide(weight, by, over)
    remainders[line] = remainder
    left -= part
    assertCents(left)
    return part
  })
  handOut(left, parts, remainders)
  return parts
}

/**
 * `weight x by / over` cut down (towards minus infinity) and what remains, 0 <= remainder < over.
 * Plain numbers while their product is exact (below 2^53), BigInt beyond: 100 000 lines take milliseconds.
 */
function floorDivide(weight: number, by: number, over: number): [part: number, remainder: number] {
  const product = weight * by
  if (!Number.isSafeInteger(product)) return floorDivideLarge(weight, by, over)
  const remainder = product % over
  const part = (product - remainder) / over
  return remainder < 0 ? [part - 1, remainder + over] : [part, remainder]
}

function floorDivideLarge(weight: number, by: number, over: number): [number, number] {
  const product = BigInt(weight) * BigInt(by)
  const divisor = BigInt(over)
  const remainder = ((product % divisor) + divisor) % divisor
  const part = Number((product - remainder) / divisor)
  assertCents(part)
  return [part, Number(remainder)]
}

/** Adds one cent to each of the `left` parts with the largest remainders; between equals to the earlier ones. */
function handOut(left: number, parts: Cents[], remainders: Float64Array): void {
  if (left === 0) return
  const smallest = remainders.toSorted()[remainders.length - left]!
  let forEquals = left
  for (const remainder of remainders) if (remainder > smallest) forEquals -= 1
  remainders.forEach((remainder, line) => {
    if (remainder < smallest) return
    if (remainder === smallest && forEquals === 0) return
    if (remainder === smallest) forEquals -= 1
    parts[line]! += 1
  })
}
