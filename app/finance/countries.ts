import type { Locale } from '#app/shared/locale'

/** Where a supplier may be from: the EU, its neighbours and the countries cities travel to. ISO 3166-1 alpha-2. */
export const COUNTRIES = (
  'LT AL AT BA BE BG CA CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT JP LI LU LV MA MC MD ME MK MT NL ' +
  'NO PL PT RO RS SE SI SK TN TR UA US XK'
).split(' ') as readonly string[]

/** Choices for a list, Lithuania first and the others by their name. */
export function countryChoices(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const [home, ...others] = COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value }))
  return [home!, ...others.sort((one, other) => one.label.localeCompare(other.label, locale))]
}
