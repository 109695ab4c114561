import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#app/shared/locale'
import { wordsOf, type Words } from '#app/workbooks/words'

/** The words of this room in the language of a report, which need not be the page's. */
export type Say = (key: string, params?: Record<string, string | number>) => string

export function sayIn(locale: Locale): Say {
  const i18n = i18nManager.locale(locale)
  return (key, params) => i18n.t(`reporting.${key}`, params)
}

/** The words of the workbooks. */
export function workbookWords(locale: Locale): Words {
  const i18n = i18nManager.locale(locale)
  return wordsOf(locale, (key, params) => i18n.t(`workbooks.${key}`, params))
}
