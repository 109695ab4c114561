import type { Readable } from 'node:stream'
import type { BookIdentity } from './book.js'
import { streamWorkbook } from './stream_workbook.js'
import { tableSheet, type Table } from './table_sheet.js'
import type { Words } from './words.js'

/**
 * One list as a workbook of one sheet: the expenses as filtered on screen, the deadlines, the audit trail. Columns come
 * with the titles that the screen shows; rows may be an async iterable of any length.
 */
export function tableWorkbook<Row>(
  identity: BookIdentity,
  table: Table<Row>,
  words: Words
): Readable {
  return streamWorkbook(identity, words, async (book) => {
    await tableSheet(book, table)
  })
}
