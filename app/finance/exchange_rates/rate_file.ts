import { parseDecimal } from '#app/money/money_input'
import { RuleBroken } from '#app/shared/errors'
import { CURRENCIES, IN_THOUSANDTHS } from '#app/finance/exchange_rates/currencies'
import { monthIn, onlyMonthOf } from '#app/finance/exchange_rates/month_words'
import type { Cell } from '#app/finance/exchange_rates/read_rows'

/** A rate as a file tells it. */
export type FileRate = {
  currency: string
  /** first day of the month */
  month: string
  rate: string
}

export type RateFile = {
  rates: FileRate[]
  /** codes the file has and the house does not take: divided into thousandths, or met by no city */
  skipped: string[]
  /** rows, by their number in the file, whose rate could not be understood */
  unread: { row: number; currency: string; text: string }[]
}

const CODE_HEADING = /iso|kodas|\bcode\b|^currency$|^valiuta$/i
const VALUE_HEADING = /value|rate|kurs|inforeuro|amount|reikšm/i
const MONTH_HEADING = /month|period|date|mėn|laikotarp|data/i
/** A heading stands among the first rows, after a title and a note. */
const HEADING_WITHIN = 30
/** All months since 1999 of every currency are fewer. */
const MOST_RATES = 20_000

type Columns = {
  heading: number
  code: number
  /** the one column of rates, with the column that names the month, if any */
  value: { column: number; month: number | null } | null
  /** or one column a month */
  months: { column: number; month: string }[]
}

/**
 * Reads the rates of a sheet such as the Commission's own: a column of ISO codes beside one of rates (of the month the
 * title, the file's name or the form tells, or a column of months), or beside one column a month.
 * @param chosen the month from the form, by its first day; needed only when the file names none
 * @throws {RuleBroken} when columns or month cannot be told, when nothing is in it, or two rows tell different rates
 */
export function readRates(rows: readonly Cell[][], chosen: string | null, name: string): RateFile {
  const columns = findColumns(rows)
  const above = rows.slice(0, columns.heading).flat().map(String)
  const month = chosen ?? onlyMonthOf([...above, name])
  const file: RateFile = { rates: [], skipped: [], unread: [] }
  const found = new Map<string, FileRate>()
  for (const [at, row] of rows.entries()) {
    if (at <= columns.heading) continue
    const code = codeIn(row[columns.code])
    if (!code || code === 'EUR') continue
    if (!(CURRENCIES as readonly string[]).includes(code)) {
      if (!file.skipped.includes(code)) file.skipped.push(code)
      continue
    }
    for (const { text, of } of valuesOf(row, columns, month)) {
      const rate = rateIn(text)
      if (rate === null) file.unread.push({ row: at + 1, currency: code, text })
      else add(found, { currency: code, month: of, rate })
    }
  }
  file.rates = [...found.values()]
  file.skipped.sort()
  if (file.rates.length === 0) throw refusal('nothing_in_file')
  if (file.rates.length > MOST_RATES) throw refusal('too_many')
  return file
}

/** The skipped codes that are left out for their thousandths: those are worth a word. */
export function inThousandths(skipped: readonly string[]): string[] {
  return skipped.filter((code) => IN_THOUSANDTHS.includes(code))
}

function findColumns(rows: readonly Cell[][]): Columns {
  for (const [heading, row] of rows.slice(0, HEADING_WITHIN).entries()) {
    const titles = row.map((cell) => (cell instanceof Date ? '' : String(cell ?? '').trim()))
    const code = codeColumn(titles, rows.slice(heading + 1, heading + 20))
    if (code === -1) continue
    const months = row.flatMap((cell, column) => {
      const month = monthIn(cell)
      return month ? [{ column, month }] : []
    })
    if (months.length > 0) return { heading, code, value: null, months }
    const column = titles.findIndex((title, at) => at !== code && VALUE_HEADING.test(title))
    if (column === -1) continue
    const month = titles.findIndex((title, at) => at !== column && MONTH_HEADING.test(title))
    return { heading, code, value: { column, month: month === -1 ? null : month }, months: [] }
  }
  throw refusal('columns_unknown')
}

/** The column headed as codes under which codes stand: "Currency" may head their names as well. */
function codeColumn(titles: readonly string[], below: readonly Cell[][]): number {
  return titles.findIndex(
    (title, column) => CODE_HEADING.test(title) && below.some((row) => codeIn(row[column]) !== null)
  )
}

function valuesOf(row: readonly Cell[], columns: Columns, month: string | null) {
  const { value, months } = columns
  if (!value) {
    return months
      .map(({ column, month: of }) => ({ text: textOf(row[column]), of }))
      .filter(({ text }) => text !== '')
  }
  const own = value.month === null ? null : monthIn(row[value.month])
  const of = own ?? month
  const text = textOf(row[value.column])
  if (text === '') return []
  if (!of) throw new RuleBroken('exchange_rates.month_unknown', {}, 'month')
  return [{ text, of }]
}

function add(found: Map<string, FileRate>, rate: FileRate) {
  const key = `${rate.currency} ${rate.month}`
  const earlier = found.get(key)
  if (earlier && earlier.rate !== rate.rate) {
    throw new RuleBroken(
      'exchange_rates.two_rates',
      {
        currency: rate.currency,
        month: rate.month.slice(0, 7),
        one: earlier.rate,
        other: rate.rate,
      },
      'file'
    )
  }
  found.set(key, rate)
}

function codeIn(cell: Cell | undefined): string | null {
  const text = String(cell ?? '').trim()
  return /^[A-Z]{3}$/.test(text) ? text : null
}

/** '25,450.5' and '25 450,5' lose their grouping; a lone separator is the decimal one. */
function rateIn(text: string): string | null {
  return parseDecimal(text.replace(/(?<=\d),(?=\d{3}\.)/g, '').replace(/(?<=\d)\.(?=\d{3},)/g, ''))
}

function textOf(cell: Cell | undefined): string {
  return cell instanceof Date ? '' : String(cell ?? '').trim()
}

function refusal(key: string): RuleBroken {
  return new RuleBroken(`exchange_rates.${key}`, {}, 'file')
}
