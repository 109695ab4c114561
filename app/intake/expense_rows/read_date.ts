import { fold } from '#app/shared/database/fold'
import { isRealDate } from '#app/shared/rules'

/** A date as it was understood, or why it was not: a key under `imports.wrong`. */
export type ReadDate = { date: string } | { wrong: 'date' | 'date_ambiguous' }

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?(?:[T ]\d{2}:\d{2}.*)?$/
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})\.?(?: \d{2}:\d{2}.*)?$/
const LITHUANIAN = /^(\d{4}) ?m\. ?(\p{L}+) (\d{1,2}) ?d\.?$/u
const ENGLISH = /^(?:(\d{1,2}) )?(\p{L}+)\.?(?: (\d{1,2}),?)? (\d{4})$/u

/**
 * Reads a date as Lithuanian and English tables write it: 2021-03-09, 2021.03.09, 09.03.2021, 2021 m. kovo 9 d., 9 March 2021.
 * With a stroke or a hyphen and the year last, people of different countries put the day or the month first: it is read only
 * when one of the two cannot be a month.
 */
export function readDate(text: string): ReadDate {
  const plain = text.trim().replace(/\s+/g, ' ')
  const first = YEAR_FIRST.exec(plain)
  if (first) return real(first[1]!, first[3]!, first[4]!)
  const last = YEAR_LAST.exec(plain)
  if (last) return yearLast(last[1]!, last[2]!, last[3]!, last[4]!)
  const lithuanian = LITHUANIAN.exec(plain)
  if (lithuanian) return real(lithuanian[1]!, monthNamed(lithuanian[2]!), lithuanian[3]!)
  const english = ENGLISH.exec(plain)
  if (english) return real(english[4]!, monthNamed(english[2]!), english[1] ?? english[3] ?? '')
  return { wrong: 'date' }
}

function yearLast(one: string, sign: string, other: string, year: string): ReadDate {
  if (sign === '.' || Number(one) > 12 || one === other) return real(year, other, one)
  if (Number(other) > 12) return real(year, one, other)
  return { wrong: 'date_ambiguous' }
}

function real(year: string, month: string, day: string): ReadDate {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDate(date) ? { date } : { wrong: 'date' }
}

const MONTHS = ['lt', 'en'].map((language) =>
  Array.from({ length: 12 }, (_month, at) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric' })
    const parts = format.formatToParts(new Date(2021, at, 9, 12))
    return fold(parts.find(({ type }) => type === 'month')!.value)
  })
)

/** The number of a month by its name or the first three or more letters of it; '' for none. */
function monthNamed(name: string): string {
  const wanted = fold(name)
  for (const months of MONTHS) {
    const found = months.filter((month) => wanted.length >= 3 && month.startsWith(wanted))
    if (found.length === 1) return String(months.indexOf(found[0]!) + 1)
  }
  return ''
}
