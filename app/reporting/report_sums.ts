import { sumCents, type Cents } from '#app/money/cents'
import {
  flatRateByStage,
  isRateOf,
  type FlatRateCategory,
  type PeriodEnds,
} from '#app/finance/flat_rates'

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

type Amount = 'declaredCents' | 'controlledCents' | 'certifiedCents' | 'takenCents'

/**
 * The flat-rate amounts of every report, each cut once on its report's base total.
 * The certified one follows the certified base.   Source: domain.md 7.
 */
export function deriveSums(
  sums: CellSum[],
  categories: FlatRateCategory[],
  ends: PeriodEnds = new Map()
): CellSum[] {
  return categories.flatMap((category) => {
    const bases = sums.filter((sum) => sum.costCategoryId === category.flatRateOfId)
    const reports = [...Map.groupBy(bases, (sum) => sum.periodId)]
    return reports
      .filter(([periodId]) => isRateOf(category, periodId, ends))
      .flatMap(([periodId, report]) => deriveReport(periodId, report, category))
  })
}

function deriveReport(periodId: number, bases: CellSum[], category: FlatRateCategory): CellSum[] {
  const share = (amount: Amount) =>
    flatRateByStage(new Map(bases.map((base) => [base.stageId, base[amount]])), category.flatRateBp)
  const declared = share('declaredCents')
  const controlled = share('controlledCents')
  const certified = share('certifiedCents')
  const taken = share('takenCents')
  return bases.map(({ stageId }) => ({
    periodId,
    costCategoryId: category.id,
    stageId,
    expenses: 0,
    declaredCents: declared.get(stageId)!,
    controlledCents: controlled.get(stageId)!,
    certifiedCents: certified.get(stageId)!,
    takenCents: taken.get(stageId)!,
  }))
}

/** Sum of one amount over cells. */
export function total(sums: CellSum[], amount: Amount): Cents {
  return sumCents(sums.map((sum) => sum[amount]))
}
