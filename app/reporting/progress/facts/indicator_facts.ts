import {
  indicatorsOfPeriod,
  type IndicatorOfPeriod,
} from '#app/workplan/indicators/queries/indicators_of_period'
import { figure, said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'

export type IndicatorFact = Fact<IndicatorOfPeriod>

/** Every indicator, as a report says of each where it stands. */
export async function indicatorFacts({ projectId, period }: FactScope): Promise<IndicatorFact[]> {
  const rows = await indicatorsOfPeriod(projectId, period.id)
  return rows.map((row) => ({
    kind: 'indicator',
    subjectId: row.id,
    said: said(`indicator.${row.value === null ? 'no_value' : 'value'}`, row, (locale) => ({
      number: row.number,
      base: figure(row.base, locale),
      target: figure(row.target, locale),
      before: figure(row.before, locale),
      now: figure(row.now, locale),
      total: figure(row.total, locale),
      unit: (locale === 'en' ? row.unitEn : null) || row.unitLt,
    })),
    href: '/indicators',
    row,
  }))
}
