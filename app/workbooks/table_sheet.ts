import type { Worksheet } from 'exceljs'
import { sumCents } from '../money/cents.js'
import { HEADER_ROW, type Book } from './book.js'
import { columnLetter, type Content } from './cells.js'
import { letterOf, writeRow, type TitledColumn } from './columns.js'
import { fitHeight } from './row_height.js'
import { HEADER_STYLE } from './styles.js'

/** A row under the table, outside the filter: a label in the first column and contents by column key. */
export interface FooterRow {
  label: string
  contents: Record<string, Content>
}

/** Where the table ended up, and the sums of its 'sum' columns by key (cents or counts). */
export interface TableExtent {
  firstRow: number
  lastRow: number
  /** null when no column has a total */
  totalRow: number | null
  sums: Record<string, number>
}

/** One sheet with one table. */
export interface Table<Row> {
  name: string
  title: string
  columns: TitledColumn<Row>[]
  rows: Iterable<Row> | AsyncIterable<Row>
  /** columns kept in view when scrolling sideways */
  frozenColumns?: number
  /** pages across in print; 1 unless that would be unreadable */
  pagesWide?: number
  /** contents of the total row for columns that are not sums */
  totals?: (extent: TableExtent) => Record<string, Content>
  /** rows after the total row */
  footer?: (extent: TableExtent) => FooterRow[]
}

/** Measured: 10 rows of 40 columns keep the event loop for about a millisecond, cold code for some ten. */
const ROWS_PER_TURN = 10

/** The first row of data of every table. */
const FIRST_ROW = HEADER_ROW + 1

/** Where the total row of a table with so many rows stands: an empty row below the last one. */
export function totalRowOf(rowCount: number): number {
  return HEADER_ROW + Math.max(rowCount, 1) + 2
}

/**
 * Writes a sheet with one table: title lines, header (frozen, filtered, repeated in print), rows as they come, an
 * empty row that keeps the totals out of the filter when it grows, total row, footer rows.
 * An empty table says so in its first row.
 * @throws what the rows throw, and ReaderGone.
 */
export async function tableSheet<Row>(book: Book, table: Table<Row>): Promise<TableExtent> {
  const sheet = openTable(book, table)
  await book.breathe(sheet)
  const extent = await writeRows(book, sheet, table)
  const lastFilled = writeTotals(book, sheet, table, extent)
  const lastLetter = columnLetter(table.columns.length)
  sheet.autoFilter = `A${HEADER_ROW}:${lastLetter}${extent.lastRow}`
  sheet.pageSetup.printArea = `A$1:${lastLetter}$${lastFilled}`
  await book.close(sheet)
  return extent
}

function openTable<Row>(book: Book, table: Table<Row>): Worksheet {
  const sheet = book.open(
    table.name,
    table.title,
    table.columns.map((column) => column.width),
    {
      frozen: { xSplit: table.frozenColumns ?? 1, ySplit: HEADER_ROW },
      repeatedRows: `${HEADER_ROW}:${HEADER_ROW}`,
      repeatedColumns: (table.pagesWide ?? 1) > 1 ? 'A:A' : undefined,
      pagesWide: table.pagesWide ?? 1,
    }
  )
  const header = sheet.getRow(HEADER_ROW)
  header.height = 48
  for (const [index, column] of table.columns.entries()) {
    const cell = header.getCell(index + 1)
    cell.value = column.title
    cell.style = HEADER_STYLE
  }
  header.commit()
  return sheet
}

async function writeRows<Row>(
  book: Book,
  sheet: Worksheet,
  { columns, rows }: Table<Row>
): Promise<TableExtent> {
  const summed = columns.filter((column) => column.total === 'sum')
  const sums = Object.fromEntries(summed.map((column) => [column.key, 0]))
  const wrapped = columns.map(({ kind, width }) => (kind === 'text' ? width : 0))
  let at = HEADER_ROW
  for await (const row of rows) {
    at++
    const contents = columns.map((column) => column.value(row, at))
    for (const [index, column] of columns.entries()) {
      if (column.total === 'sum') sums[column.key] = add(sums[column.key]!, contents[index]!)
    }
    fitHeight(sheet.getRow(at), contents, wrapped)
    writeRow(sheet.getRow(at), columns, contents, 'plain')
    if (at % ROWS_PER_TURN === 0) await book.breathe(sheet)
  }
  if (at === HEADER_ROW) {
    at++
    writeRow(sheet.getRow(at), [{ kind: 'text' }], [book.words('no_rows')], 'plain')
  }
  const totalRow = summed.length > 0 ? totalRowOf(at - HEADER_ROW) : null
  return { firstRow: FIRST_ROW, lastRow: at, totalRow, sums }
}

/** Writes the total row and the footer. @returns the number of the sheet's last row. */
function writeTotals<Row>(book: Book, sheet: Worksheet, table: Table<Row>, extent: TableExtent) {
  const footer = table.footer?.(extent) ?? []
  if (extent.totalRow !== null) {
    const contents = { ...sumFormulas(table.columns, extent), ...table.totals?.(extent) }
    footer.unshift({ label: book.words('total'), contents })
  }
  let at = extent.lastRow + 1
  for (const { label, contents } of footer) {
    at++
    const [first, ...others] = table.columns
    const cells = others.map((column) => contents[column.key] ?? null)
    writeRow(sheet.getRow(at), [{ ...first, kind: 'text' }, ...others], [label, ...cells], 'total')
  }
  return footer.length > 0 ? at : extent.lastRow
}

/** ROUND keeps the sum of many doubles at the cent, so that a recalculation gives the stored value. */
function sumFormulas<Row>(columns: TitledColumn<Row>[], extent: TableExtent) {
  const entries = Object.entries(extent.sums).map(([key, result]) => {
    const letter = letterOf(columns, key)
    const formula = `ROUND(SUM(${letter}${extent.firstRow}:${letter}${extent.lastRow}),2)`
    return [key, { formula, result }]
  })
  return Object.fromEntries(entries)
}

function add(sum: number, content: Content): number {
  if (content === null) return sum
  const amount = typeof content === 'object' && 'result' in content ? content.result : content
  if (typeof amount !== 'number') throw new TypeError('Only amounts and counts can be summed')
  return sumCents([sum, amount])
}
