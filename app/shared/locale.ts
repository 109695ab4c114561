import { DateTime } from 'luxon'
import { OFFICE_ZONE } from '#app/shared/today'

export type Locale = 'lt' | 'en'
export const LOCALES: readonly Locale[] = ['lt', 'en']

export function isLocale(text: unknown): text is Locale {
  return text === 'lt' || text === 'en'
}

/** A date as both languages write it in tables: 2021-03-09. Empty for no date. */
export function formatDate(iso: string | null | undefined): string {
  return iso ? iso.slice(0, 10) : ''
}

const LONG: Record<Locale, string> = { lt: "yyyy 'm.' MMMM d 'd.'", en: 'd MMMM yyyy' }

/** A date in running text: 2021 m. kovo 9 d. / 9 March 2021. */
export function formatDateLong(iso: string | null | undefined, locale: Locale): string {
  return iso ? DateTime.fromISO(iso, { locale }).toFormat(LONG[locale]) : ''
}

const MONTH: Record<Locale, string> = { lt: "yyyy 'm.' LLLL", en: 'LLLL yyyy' }
const WEEKDAY: Record<Locale, string> = { lt: "MMMM d 'd.', cccc", en: 'cccc, d MMMM' }

/** A month as a title: 2021 m. kovas / March 2021. @param month YYYY-MM */
export function formatMonth(month: string, locale: Locale): string {
  return DateTime.fromISO(`${month}-01`, { locale }).toFormat(MONTH[locale])
}

/** A day of a known year: kovo 9 d., antradienis / Tuesday, 9 March. */
export function formatWeekday(iso: string, locale: Locale): string {
  return DateTime.fromISO(iso, { locale }).toFormat(WEEKDAY[locale])
}

/** The seven days of the week from Monday, in full and short. */
export function weekdayNames(locale: Locale): { long: string; short: string }[] {
  const monday = DateTime.fromISO('2021-03-08', { locale })
  return [0, 1, 2, 3, 4, 5, 6].map((days) => {
    const day = monday.plus({ days })
    return { long: day.toFormat('cccc'), short: day.toFormat('ccc') }
  })
}

/** An instant as the clock at the city hall shows it: 2021-03-09 14:05. @param iso instant in UTC */
export function formatDateTime(iso: string | null | undefined): string {
  return iso
    ? DateTime.fromISO(iso, { zone: 'utc' }).setZone(OFFICE_ZONE).toFormat('yyyy-MM-dd HH:mm')
    : ''
}

/** Picks the text of the page's language from a row with _lt and _en columns, or the other when that one is empty. */
export function inLocale(
  locale: Locale,
  lt: string | null | undefined,
  en: string | null | undefined
): string {
  return (locale === 'en' ? en || lt : lt || en) ?? ''
}

const NO_BREAK_SPACE = '\u00a0'

/** The size of a file: 120 KB, 1,4 MB (lt) / 1.4 MB (en); never less than 1 KB. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return `${kilobytes}${NO_BREAK_SPACE}KB`
  const megabytes = (bytes / 1024 / 1024).toFixed(1)
  return `${locale === 'lt' ? megabytes.replace('.', ',') : megabytes}${NO_BREAK_SPACE}MB`
}
