import type { Row as SheetRow } from 'exceljs'
import { columnLetter, writeCell, type Content } from './cells.js'
import type { Emphasis, Kind } from './styles.js'
import type { Words } from './words.js'

/** One column of a table, as data. */
export interface Column<Row> {
  /** names the column inside its table, and its title in the words */
  key: string
  width: number
  kind: Kind
  /** the cell's content in the unit of `kind`; `at` is its row number, for formulas */
  value: (row: Row, at: number) => Content
  /** 'sum': the total row holds the sum (money and count only) */
  total?: 'sum'
}

/** A column with the title that its header shows. */
export interface TitledColumn<Row> extends Column<Row> {
  title: string
}

/** Gives columns their titles from the words under `<table>.<key>`. */
export function titled<Row>(
  columns: Column<Row>[],
  words: Words,
  table: string
): TitledColumn<Row>[] {
  return columns.map((column) => ({ ...column, title: words(`${table}.${column.key}`) }))
}

/**
 * The letters of a column by its key.
 * @throws {RangeError} when the table has no such column.
 */
export function letterOf(columns: { key: string }[], key: string): string {
  const position = columns.findIndex((column) => column.key === key) + 1
  if (position === 0) throw new RangeError(`The table has no column "${key}"`)
  return columnLetter(position)
}

/** Writes contents into a row, one per column, in the columns' order. */
export function writeRow(
  row: SheetRow,
  columns: { kind: Kind }[],
  contents: Content[],
  emphasis: Emphasis
): void {
  for (const [index, column] of columns.entries()) {
    writeCell(row.getCell(index + 1), column.kind, contents[index] ?? null, emphasis)
  }
  row.commit()
}
