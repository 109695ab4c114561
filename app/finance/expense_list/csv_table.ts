import { Readable } from 'node:stream'
import { formatInput } from '#app/money/money_format'
import type { Locale } from '#app/shared/locale'
import type { Content } from '#app/workbooks/cells'
import type { TitledColumn } from '#app/workbooks/columns'
import { couldActAsFormula, safeText } from '#app/workbooks/safe_text'

/** As spreadsheets of the language open it: a semicolon where the comma parts decimals. */
const SEPARATORS: Record<Locale, string> = { lt: ';', en: ',' }
const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'
const LINES_AT_ONCE = 100

/**
 * A list as CSV (RFC 4180, UTF-8 with its mark), written as the rows come. Numbers are written as the language types them
 * and dates as YYYY-MM-DD; text that a spreadsheet could take for a formula gets an apostrophe in front.
 */
export function csvTable<Row>(
  columns: readonly TitledColumn<Row>[],
  rows: AsyncIterable<Row>,
  locale: Locale
): Readable {
  return Readable.from(linesOf(columns, rows, locale), { objectMode: false })
}

async function* linesOf<Row>(
  columns: readonly TitledColumn<Row>[],
  rows: AsyncIterable<Row>,
  locale: Locale
): AsyncGenerator<string> {
  const separator = SEPARATORS[locale]
  const line = (fields: string[]) => fields.map(quoted).join(separator) + LINE_END
  let at = 0
  let text = BYTE_ORDER_MARK + line(columns.map(({ title }) => title))
  for await (const row of rows) {
    at++
    text += line(columns.map((column) => fieldOf(column, column.value(row, at), locale)))
    if (at % LINES_AT_ONCE > 0) continue
    yield text
    text = ''
  }
  yield text
}

function fieldOf<Row>({ kind }: TitledColumn<Row>, content: Content, locale: Locale): string {
  if (content === null || content === '') return ''
  if (kind === 'money' && typeof content === 'number') return formatInput(content, locale)
  if (kind === 'rate') return locale === 'lt' ? String(content).replace('.', ',') : String(content)
  if (kind === 'count' || kind === 'date') return String(content)
  const text = safeText(String(content))
  return couldActAsFormula(text) ? `'${text}` : text
}

/** Always in quotes: no text of any language can then part a field. */
function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}
