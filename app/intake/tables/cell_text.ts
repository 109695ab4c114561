import { LONGEST_CELL } from '#app/intake/tables/limits'

/** What has no place in a cell: control characters but the end of a line, marks of byte order and writing direction, zero-width blanks. */
const UNSEEN = /(?![\n\u200d])[\p{Cc}\p{Cf}]/gu

/** The text of a cell: trimmed, lines ended in one way, without what cannot be seen, at most a character longer than what is read. */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
  return clean.trim().slice(0, LONGEST_CELL + 1)
}

/**
 * A stored number as the spreadsheet shows it: 15 significant digits and at most 10 decimals, so that 0.1 + 0.2 is 0.3;
 * whole numbers with all the digits they were stored with; never an exponent.
 * @param stored the digits in the file   @returns decimal text with a dot, or the text itself when it is no number
 */
export function numberText(stored: string): string {
  if (/^-?\d{1,30}$/.test(stored)) return String(BigInt(stored))
  const number = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(number)) return stored
  const rounded = Number(number.toPrecision(15))
  if (Math.abs(rounded) >= 1e15) return BigInt(Math.round(rounded)).toString()
  const plain = String(rounded)
  if (!plain.includes('e') && (plain.split('.')[1] ?? '').length <= 10) return plain
  const cut = rounded.toFixed(10).replace(/\.?0+$/, '')
  return cut === '-0' ? '0' : cut
}

/** A date of a spreadsheet, which has no zone: '2021-03-09', or with its time '2021-03-09 14:05'. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day, time] = new Date(Math.round(date.getTime() / 60_000) * 60_000)
    .toISOString()
    .split('T')
  return time!.startsWith('00:00') ? day! : `${day} ${time!.slice(0, 5)}`
}
