import { formatAmount, formatMoney, formatPercent } from '#app/money/money_format'
import { formatDateTime, inLocale, type Locale } from '#app/shared/locale'
import { REFERENCES } from '#app/audit_trail/subjects'
import type { Name, Names } from '#app/audit_trail/queries/names_of'

/** What values are written with: the reader's language, words by key (with what stands when there are none) and names. */
export type Reader = {
  locale: Locale
  words: (key: string, otherwise: string) => string
  names: Names
}

/** Amounts in EUR; the others are in the currency of their document and are written without one. */
const IN_EURO = new Set([
  'declaredCents',
  'certifiedCents',
  'amountCents',
  'ownContributionCents',
  'valueCents',
  'changeCents',
  'valueInForceCents',
  'limitCents',
])
const WORDED: Record<string, string> = {
  status: 'ui.status',
  role: 'identity.role',
  kind: 'audit.kind',
  actType: 'projects.decision.act_type',
  locale: 'ui.language',
  procedureUsed: 'contracts.procedure',
  sector: 'local_group.sector',
}

/** A value of an event as the reader understands it; empty for none. */
export function shownValue(field: string, value: unknown, reader: Reader): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((one) => shownValue(field, one, reader)).join('\n')
  if (typeof value === 'object') return shownObject(value, reader)
  if (typeof value === 'boolean') return reader.words(`audit.${value ? 'yes' : 'no'}`, '')
  if (field in REFERENCES) return shownReference(REFERENCES[field]!, Number(value), reader)
  if (field in WORDED) return reader.words(`${WORDED[field]}.${value}`, String(value))
  return typeof value === 'number'
    ? shownNumber(field, value, reader.locale)
    : shownText(String(value))
}

/** A thing by its number or code and its name in the reader's language. */
export function shownName({ mark, nameLt, nameEn }: Name, locale: Locale): string {
  return [mark, inLocale(locale, nameLt, nameEn)].filter(Boolean).join(' ')
}

function shownReference(type: string, id: number, { names, locale }: Reader): string {
  const name = names.get(`${type}:${id}`)
  return name ? shownName(name, locale) : `#${id}`
}

function shownObject(value: object, reader: Reader): string {
  return Object.entries(value)
    .filter(([field]) => field !== 'sha256')
    .map(([field, inner]) => shownValue(field, inner, reader))
    .filter(Boolean)
    .join(' · ')
}

function shownNumber(field: string, value: number, locale: Locale): string {
  if (!Number.isSafeInteger(value)) return String(value)
  if (IN_EURO.has(field)) return formatMoney(value, locale)
  if (field.endsWith('Cents')) return formatAmount(value, locale)
  return field.endsWith('Bp') ? formatPercent(value, locale) : String(value)
}

function shownText(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? formatDateTime(text) : text
}
