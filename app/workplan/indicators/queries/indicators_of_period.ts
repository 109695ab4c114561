import { Hidden } from '#app/shared/errors'
import {
  progressOf,
  shareOfTarget,
  type IndicatorProgress,
} from '#app/workplan/indicators/indicator_progress'
import {
  listIndicators,
  listPeriodsInOrder,
  listValues,
  type IndicatorRow,
  type PeriodRow,
  type ValueRow,
} from '#app/workplan/indicators/queries/indicator_table'

/** An indicator at the end of a period; figures in hundredths of the unit. */
export type IndicatorOfPeriod = IndicatorRow &
  IndicatorProgress & {
    /** as it was entered; null when nothing was */
    value: number | null
    valueId: number | null
    valueRowVersion: number | null
    sourceLt: string | null
    sourceEn: string | null
    /** basis points of the way from base to target; null when the target is the base */
    share: number | null
  }

/**
 * Every indicator as a period's report tells of it: base, target, before, now, total. Three queries.
 * @throws {Hidden} when the project has no such period
 */
export async function indicatorsOfPeriod(
  projectId: number,
  periodId: number
): Promise<IndicatorOfPeriod[]> {
  const indicators = await listIndicators(projectId)
  const periods = await listPeriodsInOrder(projectId)
  return inPeriod(indicators, periods, await listValues(projectId), periodId)
}

/** The same of rows that were read already. @throws {Hidden} */
export function inPeriod(
  indicators: readonly IndicatorRow[],
  periods: readonly PeriodRow[],
  values: readonly ValueRow[],
  periodId: number
): IndicatorOfPeriod[] {
  const at = periods.findIndex(({ id }) => id === periodId)
  if (at === -1) throw new Hidden()
  const earlierPeriods = periods.slice(0, at).map(({ id }) => id)
  return indicators.map((indicator) => {
    const own = values.filter(({ indicatorId }) => indicatorId === indicator.id)
    const present = own.find((value) => value.periodId === periodId)
    const earlier = earlierPeriods.flatMap((id) => {
      const found = own.find((value) => value.periodId === id)
      return found ? [found.value] : []
    })
    const progress = progressOf(indicator, earlier, present?.value ?? null)
    return {
      ...indicator,
      ...progress,
      value: present?.value ?? null,
      valueId: present?.id ?? null,
      valueRowVersion: present?.rowVersion ?? null,
      sourceLt: present?.sourceLt ?? null,
      sourceEn: present?.sourceEn ?? null,
      share: shareOfTarget(indicator.base, indicator.target, progress.total),
    }
  })
}
