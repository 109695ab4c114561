import { sumCents, type Cents } from '#app/money/cents'
import {
  flatRateByStage,
  isRateOf,
  type FlatRateCategory,
  type PeriodEnds,
} from '#app/finance/budget/flat_rates'

/** What one report holds in one cell of the budget. EUR cents. */
export type CellSum = {
  periodId: number
  costCategoryId: number
  stageId: number
  /** expenses; 0 for a derived amount */
  expenses: number
  declaredCents: Cents
  /** declared, of what was controlled: what is certified of it, the rest is deducted */
  controlledCents: Cents
  certifiedCents: Cents
  /** what the report takes from the budget: certified where certified, otherwise declared; nothing of what was set aside */
  takenCents: Cents
}

/** The flat rates a report was handed in with: by period, then by category. Basis points. */
export type FrozenRates = ReadonlyMap<number, ReadonlyMap<number, number>>

type Amount = 'declaredCents' | 'controlledCents' | 'certifiedCents' | 'takenCents'

/**
 * The flat-rate amounts of every report, each cut once on its report's base total.
 * The certified one follows the certified base.
 * @param categories in computing order: each after those it stands on
 * @param frozen of reports that were handed in; the others follow the rate of the last day of their period
 *   Source: domain.md 7.
 */
export function deriveSums(
  sums: readonly CellSum[],
  categories: readonly FlatRateCategory[],
  ends: PeriodEnds = new Map(),
  frozen: FrozenRates = new Map()
): CellSum[] {
  const derived: CellSum[] = []
  for (const category of categories) {
    const bases = [...sums, ...derived].filter((sum) =>
      category.baseIds.includes(sum.costCategoryId)
    )
    const reports = [...Map.groupBy(bases, (sum) => sum.periodId)]
    for (const [periodId, report] of reports) {
      const rate = frozen.has(periodId)
        ? frozen.get(periodId)!.get(category.id)
        : isRateOf(category, periodId, ends)
          ? category.flatRateBp
          : undefined
      if (rate !== undefined) derived.push(...deriveReport(periodId, report, category.id, rate))
    }
  }
  return derived
}

function deriveReport(
  periodId: number,
  bases: CellSum[],
  costCategoryId: number,
  rate: number
): CellSum[] {
  const stages = [...Map.groupBy(bases, (base) => base.stageId)]
  const share = (amount: Amount) =>
    flatRateByStage(
      new Map(stages.map(([stageId, cells]) => [stageId, total(cells, amount)])),
      rate
    )
  const declared = share('declaredCents')
  const controlled = share('controlledCents')
  const certified = share('certifiedCents')
  const taken = share('takenCents')
  return stages.map(([stageId]) => ({
    periodId,
    costCategoryId,
    stageId,
    expenses: 0,
    declaredCents: declared.get(stageId)!,
    controlledCents: controlled.get(stageId)!,
    certifiedCents: certified.get(stageId)!,
    takenCents: taken.get(stageId)!,
  }))
}

/** Sum of one amount over cells. */
export function total(sums: readonly CellSum[], amount: Amount): Cents {
  return sumCents(sums.map((sum) => sum[amount]))
}
