import type { TableRow } from '#app/intake/tables/table'

/** Headings stand near the top: title lines of our own workbooks and of accounting programs take fewer rows than this. */
const LOOKED_AT = 25

/**
 * Where the headings probably stand: the first row near the top that is nearly as filled as the fullest and has only words
 * that differ.
 * @returns its position; null when no row looks like headings
 */
export function guessHeaderRow(rows: readonly TableRow[]): number | null {
  const top = rows.slice(0, LOOKED_AT)
  const filled = top.map(({ cells }) => cells.filter((cell) => cell !== '').length)
  const fullest = Math.max(...filled)
  const found = top.findIndex(
    ({ cells }, at) => filled[at]! >= Math.max(2, fullest * 0.6) && isHeading(cells)
  )
  return found < 0 ? null : found
}

function isHeading(cells: readonly string[]): boolean {
  const words = cells.filter((cell) => cell !== '')
  return (
    words.every((word) => /\p{L}/u.test(word) && !/^\d/.test(word) && word.length <= 200) &&
    new Set(words).size > words.length * 0.7
  )
}
