import type { Cents } from './cents.js'
import { WHOLE_RATE, type BasisPoints } from './rates.js'

/**
 * What a typed or pasted amount may look like. This is the only definition: forms, imports and pastes all ask `parseMoney`.
 *
 *   1234,56   1234.56   1 234,56 (any kind of space)   1.234,56   1,234.56   1.234.567   -5   −5   € 5   5 EUR
 *
 * Refused, because people read it two ways: one separator followed by three digits ("1.234", "1,234").
 * Source: domain.md 19.
 */
const SPACE = String.raw`\p{Zs}` // every blank of a line, but not tab or line end: those part two cells of a paste
const PLAIN = String.raw`\d+(?:[.,]\d{1,2})?`
const GROUP = String.raw`[1-9]\d{0,2}`
const SPACED = String.raw`${GROUP}(?:${SPACE}\d{3})+(?:[.,]\d{1,2})?`
const DOTTED = String.raw`${GROUP}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,})`
const COMMAED = String.raw`${GROUP}(?:(?:,\d{3})+\.\d{1,2}|(?:,\d{3}){2,})`
const NUMBER = `(${PLAIN}|${SPACED}|${DOTTED}|${COMMAED})`
const MINUS = String.raw`([-\u2212]${SPACE}?)?`
const EURO = '(?:€|EUR)'
const MONEY = new RegExp(
  `^(${EURO}${SPACE}?)?${MINUS}(${EURO}${SPACE}?)?${NUMBER}(${SPACE}?${EURO})?$`,
  'iu'
)
const DECIMAL = /^(\d{1,10}|[1-9]\d{0,2}(?:\p{Zs}\d{3}){1,3})(?:[.,](\d{1,8}))?$/u
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\p{Zs}?%?$/u
const LONGEST = 40

/** The largest amount that can be typed, either sign: a hundred thousand million euro. Beyond it a slip is likelier. */
export const LARGEST_TYPED: Cents = 10_000_000_000_000

/**
 * Reads a typed amount. Works on digits only, no float is involved.
 * @returns cents, or null when the text is not an amount (also when empty, ambiguous, too large, or with more than two decimals)
 */
export function parseMoney(text: string): Cents | null {
  const trimmed = text.trim()
  const match = trimmed.length <= LONGEST ? MONEY.exec(trimmed) : null
  if (!match) return null
  const [, euroFirst, minus, euroAfterMinus, number, euroLast] = match
  if ([euroFirst, euroAfterMinus, euroLast].filter(Boolean).length > 1) return null
  const [whole, decimals] = splitDecimals(number!)
  const cents = Number(`${whole}${decimals.padEnd(2, '0')}`)
  if (cents > LARGEST_TYPED) return null
  return minus ? 0 - cents : cents
}

/**
 * Reads a typed positive decimal number, such as an exchange rate: "10,2853" or "17 000.5".
 * A single separator is always the decimal one here, because rates are not written with grouping dots.
 * @returns an exact decimal text with a dot and no needless zeros ("10.2853"), or null when it is not one, is 0, or has more than 8 decimals
 */
export function parseDecimal(text: string): string | null {
  const match = DECIMAL.exec(text.trim())
  if (!match) return null
  const whole = match[1]!.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const decimals = (match[2] ?? '').replace(/0+$/, '')
  if (whole === '0' && decimals === '') return null
  return decimals === '' ? whole : `${whole}.${decimals}`
}

/**
 * Reads a typed percentage between 0 and 100: "85", "85,00 %", "7.5%".
 * @returns basis points 0..10000, or null when it is not one or has more than two decimals
 */
export function parsePercent(text: string): BasisPoints | null {
  const match = PERCENT.exec(text.trim())
  if (!match) return null
  const rate = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`)
  return rate <= WHOLE_RATE ? rate : null
}

/** Digits before and after the decimal separator. Groups have three digits and decimals at most two, so they cannot be mixed up. */
function splitDecimals(number: string): [whole: string, decimals: string] {
  const decimals = /[.,](\d{1,2})$/.exec(number)?.[1] ?? ''
  const whole = decimals === '' ? number : number.slice(0, -decimals.length - 1)
  return [whole.replace(/\D/g, ''), decimals]
}
