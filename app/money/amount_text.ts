import type { Cents } from './cents.js'

/** Why a decimal text is no amount: no number at all, a part of a cent, or past what is counted exactly. */
export type AmountFault = 'unreadable' | 'too_fine' | 'too_large'

const AMOUNT = /^([+-]?)(\d{0,30})(?:\.(\d{0,30}))?$/

/**
 * Reads an amount as machines write it (xs:decimal: "10", "-10.1", "10.50000", ".5"; a dot, no groups, no exponent) into
 * hundredths of its unit, whatever the currency. Digits only, no float. Zeros past the second decimal are nothing and are
 * dropped; any other digit there is a part of a cent and is refused, never rounded.
 */
export function readAmount(text: string): { cents: Cents } | { fault: AmountFault } {
  const match = AMOUNT.exec(text.trim())
  const [, sign, whole = '', fraction = ''] = match ?? []
  if (!match || `${whole}${fraction}` === '') return { fault: 'unreadable' }
  if (/[1-9]/.test(fraction.slice(2))) return { fault: 'too_fine' }
  const cents = BigInt(`0${whole}${fraction.slice(0, 2).padEnd(2, '0')}`)
  if (cents > BigInt(Number.MAX_SAFE_INTEGER)) return { fault: 'too_large' }
  return { cents: sign === '-' ? 0 - Number(cents) : Number(cents) }
}

/** Cents as exact decimal text with two decimals and a dot, as machines and messages write it: -5 is "-0.05". */
export function amountText(cents: Cents): string {
  const digits = String(BigInt(cents < 0 ? 0 - cents : cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
