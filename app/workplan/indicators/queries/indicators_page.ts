import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import { TOLD } from '#app/workplan/indicators/period_values'
import { inPeriod } from '#app/workplan/indicators/queries/indicators_of_period'
import {
  listIndicators,
  listPeriodsInOrder,
  listValues,
  type PeriodRow,
} from '#app/workplan/indicators/queries/indicator_table'

/**
 * What the page of indicators shows: where each stands at the end of one period (the latest that began, when none is asked
 * for), and its values of all periods. Four queries.
 */
export async function indicatorsPage(projectId: number, asked: number | null, day: string) {
  const indicators = await listIndicators(projectId)
  const periods = await listPeriodsInOrder(projectId)
  const values = await listValues(projectId)
  const told = await toldPeriods(projectId)
  const period = periods.find(({ id }) => id === asked) ?? presentPeriod(periods, day)
  const rows = period ? inPeriod(indicators, periods, values, period.id) : []
  return {
    indicators,
    periods,
    period,
    isTold: period ? told.has(period.id) : false,
    rows: rows.map((row) => ({
      ...row,
      values: periods.map(({ id }) => {
        const found = values.find((one) => one.indicatorId === row.id && one.periodId === id)
        return found?.value ?? null
      }),
    })),
  }
}

/** One indicator with where it stood at the end of each period. @throws {Hidden} */
export async function indicatorPage(projectId: number, id: number) {
  const indicators = await listIndicators(projectId)
  const indicator = indicators.find((one) => one.id === id)
  if (!indicator) throw new Hidden()
  const periods = await listPeriodsInOrder(projectId)
  const values = await listValues(projectId)
  return {
    indicator,
    rows: periods.map((period) => ({
      period,
      ...inPeriod([indicator], periods, values, period.id)[0]!,
    })),
  }
}

/** The periods whose progress report was submitted: their values stay. */
export async function toldPeriods(projectId: number): Promise<Set<number>> {
  const rows = await db
    .from('progress_reports')
    .where('project_id', projectId)
    .whereIn('status', [...TOLD])
    .select('period_id')
  return new Set(rows.map((row) => row.period_id as number))
}

/** The latest period that has begun, else the first. */
function presentPeriod(periods: readonly PeriodRow[], day: string): PeriodRow | null {
  return periods.findLast(({ startsOn }) => startsOn <= day) ?? periods[0] ?? null
}
