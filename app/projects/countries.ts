import type { Locale } from '#app/shared/locale'

/**
 * Countries whose cities may join a network: the European Union, its neighbours and the candidates, by ISO 3166 code.
 * Which of them a programme pays for changes with time, so membership is not kept here.
 */
export const COUNTRIES = (
  'AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT ' +
  'LI LT LU LV MD ME MK MT NL NO PL PT RO RS SE SI SK TR UA XK'
).split(' ')

const namesIn: Record<Locale, Intl.DisplayNames> = {
  lt: new Intl.DisplayNames('lt', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

export function countryName(code: string, locale: Locale): string {
  return namesIn[locale].of(code) ?? code
}

/** The countries as choices of a list, in the alphabet of the page's language. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(locale)
  return COUNTRIES.map((value) => ({ value, label: countryName(value, locale) })).sort((a, b) =>
    compare(a.label, b.label)
  )
}
