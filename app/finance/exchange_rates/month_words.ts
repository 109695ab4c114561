import type { Cell } from '#app/finance/exchange_rates/read_rows'

/** The first letters by which the months are told apart, in English and in Lithuanian. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'saus'],
  ['feb', 'vas'],
  ['mar', 'kov'],
  ['apr', 'bal'],
  ['may', 'geg'],
  ['jun', 'birž'],
  ['jul', 'liep'],
  ['aug', 'rugp'],
  ['sep', 'rugs'],
  ['oct', 'spal'],
  ['nov', 'lapk'],
  ['dec', 'gruod'],
]

const YEAR_FIRST = /\b(\d{4})[-_./ ](0?[1-9]|1[0-2])(?:[-_./ ]0?\d{1,2})?\b/
const YEAR_LAST = /\b(?:0?1[-./])?(0?[1-9]|1[0-2])[-_./ ](\d{4})\b/
const WORDED =
  /(?<!\p{L})(\p{L}{3,12})\.?[\s_-]+(\d{4})\b|\b(\d{4})[\s_-]+(?:m\.\s*)?(\p{L}{3,12})/u

/**
 * The month a cell names: a date, '2026-11', '11/2026', '01/11/2026', 'November 2026', '2026 m. lapkritis', 'Nov-2026'.
 * @returns its first day, or null when it names none
 */
export function monthIn(cell: Cell | undefined): string | null {
  if (cell instanceof Date) return firstDay(cell.getUTCFullYear(), cell.getUTCMonth() + 1)
  if (typeof cell !== 'string') return null
  const text = cell.replaceAll('_', '-')
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return firstDay(Number(yearFirst[1]), Number(yearFirst[2]))
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast) return firstDay(Number(yearLast[2]), Number(yearLast[1]))
  const worded = WORDED.exec(text)
  if (!worded) return null
  return firstDay(Number(worded[2] ?? worded[3]), monthNamed(worded[1] ?? worded[4]!))
}

/** The month that texts name between them: a title, a file's name. Null when they name none, or several. */
export function onlyMonthOf(texts: readonly string[]): string | null {
  const months = new Set(texts.map(monthIn).filter((month) => month !== null))
  return months.size === 1 ? [...months][0]! : null
}

/** @returns 1 to 12, or 0 when it is no month's name */
function monthNamed(word: string): number {
  const lower = word.toLowerCase()
  return MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start))) + 1
}

function firstDay(year: number, month: number): string | null {
  if (month < 1 || year < 1999 || year > 2099) return null
  return `${year}-${String(month).padStart(2, '0')}-01`
}
