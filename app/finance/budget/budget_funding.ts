import { sumCents, type Cents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import { distributeErdf } from '#app/money/distribute'
import type { BasisPoints } from '#app/money/rates'

/** Who pays: the fund, the city's budget, the state's budget, somebody else. Source: domain.md 4. */
export const SOURCES = ['erdf', 'city', 'state', 'other'] as const
export type Source = (typeof SOURCES)[number]

/** What one source pays in one stage. EUR cents. */
export type FundingCell = { stageId: number; source: Source; amountCents: Cents }

/** A stage with the sum of its cells. */
export type StageTotal = { stageId: number; totalCents: Cents }

/** The sources a person types; the city bears the rest. An empty fund follows the rate. */
export type TypedFunding = { stageId: number; source: Exclude<Source, 'city'>; amountCents: Cents }

/**
 * Who pays each stage: what is typed stands, a fund's part that is not typed follows from the rate, the city bears the rest.
 * So the sources of a stage always add up to it; the city's part is negative when more is typed than the stage holds (see
 * `fundingProblems`). Without typed amounts the fund's parts add up to floor(total x rate).
 * @param stages sums of their cells   @param rate basis points 0..10000
 * @throws {RangeError} when an amount is not whole cents or the rate is outside 0..10000.   Source: domain.md 4, 16.
 */
export function fundingOf(
  stages: readonly StageTotal[],
  rate: BasisPoints,
  typed: readonly TypedFunding[]
): FundingCell[] {
  const derived = derivedErdf(stages, rate)
  return stages.flatMap(({ stageId, totalCents }) => {
    const typedOf = (source: Source) =>
      typed.find((one) => one.stageId === stageId && one.source === source)?.amountCents
    const erdf = typedOf('erdf') ?? derived.get(stageId)!
    const state = typedOf('state') ?? 0
    const other = typedOf('other') ?? 0
    const city = sumCents([totalCents, -erdf, -state, -other])
    const parts: [Source, Cents][] = [
      ['erdf', erdf],
      ['city', city],
      ['state', state],
      ['other', other],
    ]
    return parts
      .filter(([, amountCents]) => amountCents !== 0)
      .map(([source, amountCents]) => ({ stageId, source, amountCents }))
  })
}

/** The fund's part of each stage by the rate: cut once on the total, shared over the stages so that they add up to it. */
export function derivedErdf(stages: readonly StageTotal[], rate: BasisPoints): Map<number, Cents> {
  const parts = distributeErdf(
    stages.map(({ totalCents }) => totalCents),
    rate
  )
  return new Map(stages.map(({ stageId }, index) => [stageId, parts[index]!]))
}

/** What is wrong with who pays: a stage whose sources pass its sum, a fund above what its rate gives. */
export type FundingProblem =
  | { kind: 'over_stage'; stageId: number; overCents: Cents }
  | { kind: 'over_rate'; mostCents: Cents; overCents: Cents }

/** @throws {RangeError} as `fundingOf`.   Source: domain.md 16: ERDF <= floor(total x rate). */
export function fundingProblems(
  stages: readonly StageTotal[],
  rate: BasisPoints,
  funding: readonly FundingCell[]
): FundingProblem[] {
  const over = funding
    .filter(({ source, amountCents }) => source === 'city' && amountCents < 0)
    .map(({ stageId, amountCents }) => ({
      kind: 'over_stage' as const,
      stageId,
      overCents: -amountCents,
    }))
  const most = splitCofinancing(sumCents(stages.map((stage) => stage.totalCents)), rate).erdf
  const overCents = sourceTotal(funding, 'erdf') - most
  return overCents > 0 ? [...over, { kind: 'over_rate', mostCents: most, overCents }] : over
}

/** What a source pays in all stages, or in one. */
export function sourceTotal(
  funding: readonly FundingCell[],
  source: Source,
  stageId?: number
): Cents {
  return sumCents(
    funding
      .filter((cell) => cell.source === source && (stageId ?? cell.stageId) === cell.stageId)
      .map(({ amountCents }) => amountCents)
  )
}

/** The sum of each stage's cells, in the order of the stages. */
export function stageTotals(
  stages: readonly { id: number }[],
  cells: readonly { stageId: number; amountCents: Cents }[]
): StageTotal[] {
  return stages.map(({ id }) => ({
    stageId: id,
    totalCents: sumCents(
      cells.filter((cell) => cell.stageId === id).map(({ amountCents }) => amountCents)
    ),
  }))
}
