import type { HttpContext } from '@adonisjs/core/http'
import { figureInput, formatFigure } from '#app/money/figures'
import { formatHours } from '#app/money/hours'
import {
  formatAmount,
  formatCurrency,
  formatDecimal,
  formatInput,
  formatMoney,
  formatPercent,
  formatRate,
} from '#app/money/money_format'
import type { FormState } from '#app/shared/http/form'
import { wordsIn } from '#app/shared/http/words'
import {
  formatDate,
  formatDateLong,
  formatDateTime,
  formatFileSize,
  formatMonth,
  formatWeekday,
  weekdayNames,
  inLocale,
} from '#app/shared/locale'

/**
 * What every page can call: formats in its language, where it is, and nothing that reads the database.
 */
export function pageHelpers(ctx: HttpContext) {
  const { locale, request } = ctx
  return {
    t: wordsIn(ctx.i18n, locale),
    locale,
    path: request.url(),
    theme: themeOf(request.plainCookie('theme', { encoded: false })),
    money: (cents: number) => formatMoney(cents, locale),
    amount: (cents: number) => formatAmount(cents, locale),
    moneyInput: (cents: number | null) => (cents === null ? '' : formatInput(cents, locale)),
    /** an amount in the currency of its paper: 12 345,00 SEK */
    moneyIn: (cents: number, currency: string) => formatCurrency(cents, currency, locale),
    /** exact decimal text as people write it: 10,2853 */
    decimal: (text: string | null) => (text === null ? '' : formatDecimal(text, locale)),
    fileSize: (bytes: number) => formatFileSize(bytes, locale),
    /** working time in hundredths of an hour: 7,5 */
    hours: (hundredths: number) => formatHours(hundredths, locale),
    /** a counted figure in hundredths: 1 234,5 */
    figure: (hundredths: number) => formatFigure(hundredths, locale),
    figureInput: (hundredths: number | null | undefined) =>
      hundredths === null || hundredths === undefined ? '' : figureInput(hundredths, locale),
    percent: (basisPoints: number) => formatPercent(basisPoints, locale),
    /** an agreed rate without needless zeros; may stand in a field, `parsePercent` reads it back */
    rate: (basisPoints: number) => formatRate(basisPoints, locale),
    date: formatDate,
    dateLong: (iso: string | null) => formatDateLong(iso, locale),
    /** 2021 m. kovas / March 2021, of 'YYYY-MM' */
    monthName: (month: string) => formatMonth(month, locale),
    /** kovo 9 d., antradienis / Tuesday, 9 March */
    weekday: (iso: string) => formatWeekday(iso, locale),
    weekdays: () => weekdayNames(locale),
    dateTime: formatDateTime,
    /** `pick(row.titleLt, row.titleEn)`: the text in the page's language */
    pick: (lt: string | null, en: string | null) => inLocale(locale, lt, en),
    staleDifferences,
    /** replaced by the real one wherever a form can be sent; an unknown address has none */
    csrfField: () => '',
    currentUser: null,
    project: null,
    can: () => false,
  }
}

function themeOf(cookie: unknown): 'light' | 'dark' | null {
  return cookie === 'light' || cookie === 'dark' ? cookie : null
}

/**
 * The fields of a stale form that differ from what stands in the database, for the notice that shows both.
 * @param labels the words for the fields that are worth showing, by name
 */
export function staleDifferences(form: FormState, labels: Record<string, string>) {
  const stored = form.stale?.stored ?? {}
  return Object.entries(labels)
    .map(([name, label]) => ({
      label,
      yours: shown(form.values[name]),
      stored: shown(stored[name]),
    }))
    .filter(({ yours, stored: theirs }) => yours !== theirs)
}

function shown(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
