import { CsvError, parse } from 'csv-parse/sync'
import { couldActAsFormula } from '#app/workbooks/safe_text'
import { cellText } from '#app/intake/tables/cell_text'
import { MOST_ROWS } from '#app/intake/tables/limits'
import { shapedSheet } from '#app/intake/tables/shaped'
import { TableRefused, type Sheet, type TableRow } from '#app/intake/tables/table'

/** What may part cells; the first wins between equals. A paste from a spreadsheet has tabs, a Lithuanian Excel saves semicolons. */
const DELIMITERS = ['\t', ';', ',', '|'] as const

const LOOKED_AT = 40

/**
 * A table written as text: a .csv file or what was pasted. Cells may stand in quotes and hold line ends there; quotes in
 * the middle of a cell (UAB "Ramunė") are a part of it.
 * @returns null when there is nothing   @throws {TableRefused}
 */
export function readDelimited(text: string): Sheet | null {
  const { body, said, firstLine } = withoutHint(text.replace(/^\ufeff/, ''))
  const delimiter = said ?? delimiterOf(body)
  return shapedSheet('', parsedRows(body, delimiter, firstLine))
}

/** An apostrophe that only kept a spreadsheet from taking text for a formula, as our own export writes it, is no part of it. */
function cellOf(text: string): string {
  const isGuarded = text.startsWith("'") && couldActAsFormula(text.slice(1))
  return cellText(isGuarded ? text.slice(1) : text)
}

type Parsed = { record: string[]; info: { lines: number } }

function* parsedRows(body: string, delimiter: string, firstLine: number): Generator<TableRow> {
  let before = 0
  for (const { record, info } of parsed(body, delimiter)) {
    yield { number: firstLine + before, cells: record.map(cellOf) }
    before = info.lines
  }
}

function parsed(body: string, delimiter: string): Parsed[] {
  const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true }
  try {
    // one more than may be is enough to know that there are too many; blank lines are not counted here
    const to = MOST_ROWS * 3
    return parse(body, { ...options, skip_empty_lines: false, to }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new TableRefused('quote_not_closed', { line: Number(error.lines ?? 1) })
  }
}

/** Excel's own first line `sep=;` says what parts the cells. */
function withoutHint(text: string) {
  const hint = /^sep=(.)\r?\n/.exec(text)
  if (!hint) return { body: text, said: null, firstLine: 1 }
  return { body: text.slice(hint[0].length), said: hint[1]!, firstLine: 2 }
}

/** The sign that parts the most lines into the same number of cells. */
function delimiterOf(text: string): string {
  const lines = firstLines(text)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

/** How many cells the most frequent width has, times the lines that have it; 0 when nothing is parted. */
function evenness(lines: readonly string[], delimiter: string): number {
  const widths = new Map<number, number>()
  for (const line of lines) {
    const width = line.split(delimiter).length
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1)
  }
  return Math.max(0, ...[...widths].map(([width, count]) => count * count * width))
}

/** The first lines, with quoted cells emptied: what stands in them parts nothing. */
function firstLines(text: string): string[] {
  return text
    .slice(0, 200_000)
    .replace(/(^|[\t;,|\n])"(?:[^"]|"")*"/g, '$1')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT)
}
