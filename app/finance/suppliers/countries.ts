import type { Locale } from '#app/shared/locale'
import { COUNTRIES, countryName } from '#app/projects/countries'

const HOME = 'LT'

/** Where a supplier may be from: the networks' countries, and those that sell from farther away. ISO 3166-1 alpha-2. */
export const SUPPLIER_COUNTRIES: readonly string[] = [
  HOME,
  ...COUNTRIES.filter((code) => code !== HOME),
  ...['AE', 'AU', 'CA', 'CN', 'EG', 'HK', 'IL', 'IN', 'JP', 'KR', 'MA', 'NZ', 'SG', 'TN', 'US'],
]

/** Choices for a list: Lithuania first, the others by their name in the page's language. */
export function supplierCountryChoices(locale: Locale): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(locale)
  const choices = SUPPLIER_COUNTRIES.map((value) => ({ value, label: countryName(value, locale) }))
  const [home, ...others] = choices
  return [home!, ...others.toSorted((one, other) => compare(one.label, other.label))]
}
