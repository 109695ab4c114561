import { sumCents, type Cents } from '#app/money/cents'
import { distribute } from '#app/money/distribute'
import { flatRate } from '#app/money/flat_rate'
import type { BasisPoints } from '#app/money/rates'
import type { BudgetUse } from '#app/finance/budget_use'

/** A category that is derived from another one and never typed. */
export type FlatRateCategory = {
  id: number
  flatRateBp: BasisPoints
  flatRateOfId: number
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
 * @param uses the typed expenses' use of all categories   Source: domain.md 7.
 */
export function deriveFlatRates(
  uses: CellUse[],
  categories: FlatRateCategory[],
  ends: PeriodEnds = new Map()
): CellUse[] {
  return categories.flatMap((category) => {
    const bases = uses.filter((use) => use.costCategoryId === category.flatRateOfId)
    const reports = [...Map.groupBy(bases, (use) => use.periodId)]
    return reports
      .filter(([periodId]) => isRateOf(category, periodId, ends))
      .flatMap(([, report]) => deriveReport(report, category))
  })
}

const STEPS = ['certifiedCents', 'reportedCents', 'inApprovalCents'] as const

/** @param bases one report's use of the base category, one row a stage */
function deriveReport(bases: CellUse[], { id, flatRateBp }: FlatRateCategory): CellUse[] {
  const derived = bases.map((base) => ({ ...base, costCategoryId: id }))
  let base = 0
  let reached = 0
  for (const step of STEPS) {
    const weights = bases.map((row) => row[step])
    base = sumCents([base, ...weights])
    const total = flatRate(base, flatRateBp)
    const parts = distribute(total - reached, weights)
    derived.forEach((row, index) => (row[step] = parts[index]!))
    reached = total
  }
  return derived
}
