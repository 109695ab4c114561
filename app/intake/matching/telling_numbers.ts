import { fold } from '#app/shared/database/fold'
import { invoiceKey } from '#app/finance/duplicates/invoice_key'

const LONGEST_KEY = 40
const MOST_TOKENS = 6
const DATE = /^(19|20)\d{6}$/

/**
 * A number as it is compared, when it says enough to tell one paper from another: "Nr. SER-000 123" is `ser000123`. Short
 * numbers, years and dates stand in every payment's text and tell nothing.
 */
export function tellingKey(number: string | null): string | null {
  const key = invoiceKey(number)?.replace(/^n(?:r|o)(?=.{4})/, '') ?? null
  return key !== null && isTelling(key) ? key : null
}

function isTelling(key: string): boolean {
  if (key.length > LONGEST_KEY || !/\d/.test(key) || DATE.test(key)) return false
  return key.length >= 5 || (key.length === 4 && /\p{L}/u.test(key))
}

/**
 * Every key that neighbouring words of a text make, however the number is parted: "sąsk. SER 000 123" has `ser000123`.
 * Bare digits must be six at least, as a text is full of shorter ones.
 * @param isWanted whether somebody looks for the key; the others are not kept
 */
export function keysInText(text: string, isWanted: (key: string) => boolean): Set<string> {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  const found = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    let key = ''
    for (let to = from; to < Math.min(words.length, from + MOST_TOKENS); to++) {
      key += words[to]!
      if (key.length > LONGEST_KEY) break
      if (!isWanted(key) || !isTelling(key)) continue
      if (key.length >= 6 || /\p{L}/u.test(key)) found.add(key)
    }
  }
  return found
}

/** A supplier's name as it is compared: without the words for the kind of company and without punctuation. */
export function nameKey(name: string | null): string {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !LEGAL_FORMS.has(word)).join(' ')
}

/** Whether one name is the other, or all words of the shorter stand in the longer. */
export function sameName(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  if (one === other) return true
  const [short, long] = [one, other]
    .map((name) => name.split(' '))
    .sort((a, b) => a.length - b.length) as [string[], string[]]
  return short.join('').length >= 5 && short.every((word) => long.includes(word))
}

const LEGAL_FORMS = new Set(
  'uab ab mb vsi ii vi bi tub kub uadb zub ou as sia sa ltd llc plc gmbh ag kg ab oy oyj aps bv nv srl spa sl sp zoo the'.split(
    ' '
  )
)
