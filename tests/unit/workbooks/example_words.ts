import { readFileSync } from 'node:fs'
import { wordsOf, type Locale, type Words } from '#app/workbooks/words'

type Texts = { [key: string]: string | Texts }

/** The workbooks' texts straight from their files, with the app's i18n left out. Unknown keys throw. */
export function exampleWords(locale: Locale): Words {
  const file = new URL(`../../../resources/lang/${locale}/workbooks.json`, import.meta.url)
  const texts = flatten(JSON.parse(readFileSync(file, 'utf8')) as Texts)
  return wordsOf(locale, (key, params = {}) => {
    const text = texts.get(key)
    if (text === undefined) throw new Error(`${locale} has no text for "${key}"`)
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]))
  })
}

/** Keys of a language, dotted, in order. */
export function keysOf(locale: Locale): string[] {
  const file = new URL(`../../../resources/lang/${locale}/workbooks.json`, import.meta.url)
  return [...flatten(JSON.parse(readFileSync(file, 'utf8')) as Texts).keys()]
}

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]): [string, string][] =>
      typeof text === 'string' ? [[prefix + key, text]] : [...flatten(text, `${prefix}${key}.`)]
    )
  )
}
