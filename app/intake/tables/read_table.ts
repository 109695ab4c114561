import { extname } from 'node:path'
import { LARGEST_FILE } from '#app/intake/tables/limits'
import { readDelimited } from '#app/intake/tables/read_delimited'
import { readWorkbook } from '#app/intake/tables/read_workbook'
import { TableRefused, type Sheet, type Tables } from '#app/intake/tables/table'
import { decodeText } from '#app/intake/tables/text_encoding'
import { zipNames } from '#app/intake/tables/zip_parts'

/** The name endings of files that hold tables, for the `accept` of a file field. */
export const TABLE_ENDINGS = '.xlsx,.csv,.tsv,.txt'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP = Buffer.from('504b0304', 'hex')
const MEGABYTE = 1024 * 1024

/**
 * Reads the table of an .xlsx or .csv file. What the file is, its content says and not its name.
 * @throws {TableRefused} saying what is wrong with the file
 */
export async function readTable(content: Buffer, fileName: string): Promise<Tables> {
  if (content.length === 0) throw new TableRefused('empty_file')
  if (content.length > LARGEST_FILE) {
    throw new TableRefused('too_large', { limit: LARGEST_FILE / MEGABYTE })
  }
  const kind = contentKind(content)
  assertNamedSo(fileName, kind)
  const sheets =
    kind === 'xlsx' ? await readWorkbook(content) : [readDelimited(decodeText(content))]
  return { kind, sheets: filled(sheets) }
}

/** Reads a table pasted from a spreadsheet. @throws {TableRefused} */
export function readPaste(text: string): Tables {
  if (Buffer.byteLength(text) > LARGEST_FILE) {
    throw new TableRefused('too_large', { limit: LARGEST_FILE / MEGABYTE }, 'pasted')
  }
  try {
    return { kind: 'text', sheets: filled([readDelimited(text)]) }
  } catch (error) {
    throw error instanceof TableRefused
      ? new TableRefused(error.code, error.params, 'pasted')
      : error
  }
}

/** Sheets of one column are notes beside the table, unless there is nothing else. */
function filled(sheets: (Sheet | null)[]): Sheet[] {
  const present = sheets.filter((sheet) => sheet !== null)
  if (present.length === 0) throw new TableRefused('no_rows')
  const tables = present.filter(({ rows }) => rows[0]!.cells.length > 1)
  if (tables.length === 0) throw new TableRefused('one_column')
  return tables
}

/** @throws {TableRefused} for what holds no table that can be read, named as people know it */
function contentKind(content: Buffer): 'xlsx' | 'csv' {
  if (content.subarray(0, 8).equals(OLE)) throw new TableRefused(olderKind(content))
  if (/^(\ufeff)?\s*</.test(content.toString('utf8', 0, 100)))
    throw new TableRefused('unknown_type')
  if (!content.subarray(0, 4).equals(ZIP)) return 'csv'
  const names = zipNames(content)
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  if (names.includes('xl/workbook.bin')) throw new TableRefused('binary_workbook')
  throw new TableRefused(names.includes('mimetype') ? 'open_document' : 'unknown_type')
}

/** An encrypted .xlsx lies in the container of the old formats, as a stream that is called so (names there are UTF-16). */
function olderKind(content: Buffer): 'encrypted' | 'old_workbook' {
  return content.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old_workbook'
}

/** A picture renamed to .xlsx is told apart from a damaged workbook, and a .pdf from a strange .csv. */
function assertNamedSo(fileName: string, kind: 'xlsx' | 'csv'): void {
  const ending = extname(fileName).toLowerCase()
  if (ending === '.xls' && kind === 'csv') return // accounting programs name their text exports so
  if (ending === '.xlsx' && kind === 'csv') throw new TableRefused('other_content')
  if (kind === 'csv' && !['.csv', '.txt', '.tsv', ''].includes(ending)) {
    throw new TableRefused('unknown_type')
  }
}
