import { IntlMessageFormat } from 'intl-messageformat'

type Data = Record<string, string | number | boolean | Date | null | undefined>

/**
 * ICU messages, each parsed once and kept. The framework's own formatter parses a message every time it is shown, which
 * costs a list page several milliseconds. There are as many entries as there are messages in the language files.
 */
export class CachedIcuFormatter {
  readonly name = 'icu'
  readonly #parsed = new Map<string, string | IntlMessageFormat>()

  format(message: string, locale: string, data?: Data): string {
    const key = `${locale}:${message}`
    let parsed = this.#parsed.get(key)
    if (parsed === undefined) {
      parsed = this.#parse(message, locale)
      this.#parsed.set(key, parsed)
    }
    return typeof parsed === 'string' ? parsed : String(parsed.format(data ?? {}))
  }

  /** A message without parameters is its own text, and needs no formatting at all. */
  #parse(message: string, locale: string): string | IntlMessageFormat {
    const parsed = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
    const [only, ...others] = parsed.getAst()
    return only?.type === 0 && others.length === 0 ? only.value : parsed
  }
}
