import type { I18n } from '@adonisjs/i18n'
import type { Locale } from '#app/shared/locale'

type Data = Record<string, unknown>

/** Messages without parameters, as they were first shown; there are as many as pages name. */
const kept: Record<Locale, Map<string, string>> = { lt: new Map(), en: new Map() }

/**
 * The `t` of a page. A message without parameters is looked up once per process: a list page asks for the same column
 * title in every row.
 */
export function wordsIn(i18n: I18n, locale: Locale) {
  const messages = kept[locale]
  return (key: string, data?: Data): string => {
    if (data !== undefined) return i18n.t(key, data)
    let message = messages.get(key)
    if (message === undefined) {
      message = i18n.t(key)
      messages.set(key, message)
    }
    return message
  }
}
