import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#app/shared/locale'
import type { PeriodRow } from '#app/reporting/queries/list_periods'

/** What a report can tell of, in the order of its sheets. */
export const FACT_KINDS = [
  'activity',
  'deliverable',
  'indicator',
  'meeting',
  'deadline',
  'communication',
  'publicity',
  'risk',
  'deviation',
  'cost',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

export type Said = Record<Locale, string>

/** Something of the log that a period's report may tell, in a sentence of each language. */
export type Fact<Row = unknown> = {
  kind: FactKind
  /** the id of the row it tells of */
  subjectId: number
  said: Said
  /** the page of its source */
  href: string
  row: Row
}

/** Which period is asked about, and the day on which it is asked. */
export type FactScope = {
  projectId: number
  period: Pick<PeriodRow, 'id' | 'number' | 'startsOn' | 'endsOn'>
  /** ISO date */
  day: string
}

type Params = Record<string, string | number>
type Named = { titleLt: string; titleEn: string | null }

/** The day a period's facts are judged on: its end, or today while it lasts. */
export function judgedOn({ period, day }: FactScope): string {
  return day < period.endsOn ? day : period.endsOn
}

/** A sentence of both languages; its title falls back to Lithuanian. @param key under `progress.said.` */
export function said(
  key: string,
  { titleLt, titleEn }: Named,
  params: Params | ((locale: Locale) => Params) = {}
): Said {
  const sentence = (locale: Locale) =>
    i18nManager.locale(locale).t(`progress.said.${key}`, {
      title: (locale === 'en' ? titleEn : null) || titleLt,
      ...(typeof params === 'function' ? params(locale) : params),
    })
  return { lt: sentence('lt'), en: sentence('en') }
}

/** A word of both languages' files in one of them. */
export function word(locale: Locale, key: string): string {
  return i18nManager.locale(locale).t(key)
}

/** Hundredths of a unit as people write them: 2,5 (lt) / 2.5 (en). */
export function figure(hundredths: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(hundredths / 100)
}
