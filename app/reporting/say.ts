import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#app/shared/locale'

/** The words of this room in the language of a report, which need not be the page's. */
export type Say = (key: string, params?: Record<string, string | number>) => string

export function sayIn(locale: Locale): Say {
  const i18n = i18nManager.locale(locale)
  return (key, params) => i18n.t(`reporting.${key}`, params)
}

export { workbookWords } from '#app/finance/expenses/workbook_words'
