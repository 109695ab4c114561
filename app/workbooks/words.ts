/** The two languages in which a workbook can be written. */
export type Locale = 'lt' | 'en'

export type WordParams = Record<string, string | number>

/**
 * Gives the text of a key of resources/lang/<locale>/workbooks.json, with `{name}` replaced by its parameter.
 * The room doesn't know where texts come from: the app hands over its translator, a test a plain lookup.
 */
export interface Words {
  (key: string, params?: WordParams): string
  locale: Locale
}

/**
 * Makes `Words` of a translator.
 * @example wordsOf('lt', (key, params) => i18nManager.locale('lt').t(`workbooks.${key}`, params))
 */
export function wordsOf(locale: Locale, say: (key: string, params?: WordParams) => string): Words {
  return Object.assign((key: string, params?: WordParams) => say(key, params), { locale })
}
