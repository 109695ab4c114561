import { sumCents, type Cents } from '#app/money/cents'
import { distribute } from '#app/money/distribute'
import { flatRate } from '#app/money/flat_rate'
import type { BasisPoints } from '#app/money/rates'
import { addUse, NO_USE, type BudgetUse } from '#app/finance/budget/budget_use'

/** A category that is derived from others and never typed. */
export type FlatRateCategory = {
  id: number
  flatRateBp: BasisPoints
  /** the categories whose amounts it is a part of */
  baseIds: readonly number[]
  /** first and last day of the rate, ISO; without them it holds always */
  validFrom?: string
  validTo?: string | null
}

/** The last day of each reporting period, by its id. */
export type PeriodEnds = ReadonlyMap<number | null, string>

/**
 * Whether a flat rate is that of a report: the one valid on the last day of its period, so that a rate that changes is
 * never claimed twice. What is in no period yet follows the rate without an end.
 */
export function isRateOf(
  { validFrom, validTo }: FlatRateCategory,
  periodId: number | null,
  ends: PeriodEnds
): boolean {
  const day = ends.get(periodId)
  if (day === undefined) return !validTo
  return (!validFrom || validFrom <= day) && (!validTo || validTo >= day)
}

/** What one report (or what is in no report yet: null) takes from one cell of the budget. */
export type CellUse = BudgetUse & {
  costCategoryId: number
  stageId: number
  periodId: number | null
}

/**
 * A flat-rate amount of ONE report, by stage. The total is floor(base total x rate), computed once on the report's total;
 * the stages share it by the largest remainder, so they add up to it.
 * @param bases EUR cents of the base category, by stage
 * @throws {RangeError} when a base is not whole cents or the rate is outside 0..10000.   Source: domain.md 7, 16.
 */
export function flatRateByStage(
  bases: ReadonlyMap<number, Cents>,
  rate: BasisPoints
): Map<number, Cents> {
  const weights = [...bases.values()]
  const parts = distribute(flatRate(sumCents(weights), rate), weights)
  return new Map([...bases.keys()].map((stageId, index) => [stageId, parts[index]!]))
}

/**
 * What the flat-rate categories take from the budget, report by report, derived from the use of their base categories.
 * The certified part follows the CERTIFIED base: when control cuts staff, office falls too. What is reported and what is
 * on the way are the growth of the same cut total, so that the three always add up to floor(whole base x rate).
 * @param uses the typed expenses' use of all categories
 * @param categories in computing order: each after those it stands on   Source: domain.md 7.
 */
export function deriveFlatRates(
  uses: readonly CellUse[],
  categories: readonly FlatRateCategory[],
  ends: PeriodEnds = new Map()
): CellUse[] {
  const derived: CellUse[] = []
  for (const category of categories) {
    const bases = basesOf(category, [...uses, ...derived], ends)
    const reports = [...Map.groupBy(bases, (use) => use.periodId).values()]
    derived.push(...reports.flatMap((report) => deriveReport(report, category)))
  }
  return derived
}

/** How a flat-rate amount came about: the whole base and what the rate makes of it, report by report. EUR cents. */
export type FlatRateBasis = { baseCents: Cents; derivedCents: Cents }

/** @param uses typed and derived ones */
export function flatRateBasis(
  category: FlatRateCategory,
  uses: readonly CellUse[],
  ends: PeriodEnds = new Map()
): FlatRateBasis {
  const bases = basesOf(category, uses, ends)
  const derived = deriveFlatRates(bases, [category], ends)
  return { baseCents: wholeOf(bases), derivedCents: wholeOf(derived) }
}

function basesOf(category: FlatRateCategory, uses: readonly CellUse[], ends: PeriodEnds) {
  return uses
    .filter((use) => category.baseIds.includes(use.costCategoryId))
    .filter((use) => isRateOf(category, use.periodId, ends))
}

function wholeOf(uses: readonly CellUse[]): Cents {
  return sumCents(uses.flatMap((use) => STEPS.map((step) => use[step])))
}

const STEPS = ['certifiedCents', 'reportedCents', 'inApprovalCents'] as const

/** @param bases one report's use of the base categories */
function deriveReport(bases: CellUse[], { id, flatRateBp }: FlatRateCategory): CellUse[] {
  const stages = [...Map.groupBy(bases, (use) => use.stageId)].map(([stageId, uses]) => ({
    ...uses.reduce(addUse, NO_USE),
    stageId,
  }))
  const periodId = bases[0]!.periodId
  const derived = stages.map((stage) => ({ ...stage, periodId, costCategoryId: id }))
  let base = 0
  let reached = 0
  for (const step of STEPS) {
    const weights = stages.map((stage) => stage[step])
    base = sumCents([base, ...weights])
    const total = flatRate(base, flatRateBp)
    const parts = distribute(total - reached, weights)
    derived.forEach((row, index) => (row[step] = parts[index]!))
    reached = total
  }
  return derived
}
