import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#app/shared/locale'
import { wordsOf, type Words } from '#app/workbooks/words'

/** The words of the workbooks, in the language of the file, which need not be the page's. */
export function workbookWords(locale: Locale): Words {
  const i18n = i18nManager.locale(locale)
  return wordsOf(locale, (key, params) => i18n.t(`workbooks.${key}`, params))
}
