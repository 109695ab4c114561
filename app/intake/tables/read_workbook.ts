import readWorkbookSheets, { type SheetData } from 'read-excel-file/node'
import { cellText, dateText, numberText } from '#app/intake/tables/cell_text'
import { LAST_COLUMN, LAST_ROW, MOST_ROWS, MOST_SHEETS } from '#app/intake/tables/limits'
import { shapedSheet } from '#app/intake/tables/shaped'
import { storedZip } from '#app/intake/tables/stored_zip'
import { TableRefused, type Sheet, type TableRow } from '#app/intake/tables/table'
import { zipParts } from '#app/intake/tables/zip_parts'

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/

/**
 * The sheets of an .xlsx workbook that hold something. Its parts are unpacked within limits and looked through before the
 * reader sees them.
 * @throws {TableRefused}
 */
export async function readWorkbook(content: Buffer): Promise<Sheet[]> {
  const parts = zipParts(content, (name) => /\.(xml|rels)$/.test(name))
  if (!parts.has('xl/workbook.xml')) throw new TableRefused('unknown_type')
  if ([...parts.keys()].filter((name) => SHEET.test(name)).length > MOST_SHEETS) {
    throw new TableRefused('too_many_sheets', { limit: MOST_SHEETS })
  }
  const safe = [...parts].map(([name, part]): [string, Buffer] => [name, safePart(name, part)])
  const read = await readSheets(storedZip(safe))
  return read.flatMap(({ sheet, data }) => shapedSheet(sheet.slice(0, 100), rowsOf(data)) ?? [])
}

async function readSheets(workbook: Buffer) {
  try {
    return await readWorkbookSheets<string>(workbook, { parseNumber: numberText, trim: false })
  } catch {
    throw new TableRefused('damaged')
  }
}

function* rowsOf(sheet: SheetData<string>): Generator<TableRow> {
  for (const [at, row] of sheet.entries()) {
    yield { number: at + 1, cells: row.map(textOf) }
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  return cellText(String(value))
}

/** A part without what could mislead or stall its reader. */
function safePart(name: string, part: Buffer): Buffer {
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw new TableRefused('damaged')
  return SHEET.test(name) ? safeSheet(part.toString('utf8')) : part
}

/**
 * A sheet without its empty rows and cells (formats reach down to the last row of many), whose failed formulas are text:
 * the reader takes them for empty, and a sum that failed must be seen.
 */
function safeSheet(xml: string): Buffer {
  const bare = xml
    .replace(/<c\b[^<>]*\/>/g, '')
    .replace(/<row\b[^<>]*(?:\/>|>\s*<\/row>)/g, '')
    .replace(/(<c\b[^<>]*\bt=)"e"/g, '$1"str"')
  if (/<\/f>\s*<\/c>|<f\b[^<>]*\/>\s*<\/c>/.test(bare)) throw new TableRefused('not_calculated')
  assertWithinSheet(bare)
  return Buffer.from(bare)
}

/** A row or a column far away would be reached through as many empty ones. */
function assertWithinSheet(xml: string): void {
  let rows = 0
  for (const [, row] of xml.matchAll(/<row\b[^<>]*?\sr="(\d+)"/g)) {
    if (row!.length > 7 || Number(row) > LAST_ROW) throw new TableRefused('damaged')
    if (++rows > MOST_ROWS) throw new TableRefused('too_many_rows', { limit: MOST_ROWS })
  }
  for (const [, column] of xml.matchAll(/<c\b[^<>]*?\sr="([A-Za-z]+)\d+"/g)) {
    if (column!.length > 3 || columnNumber(column!) > LAST_COLUMN) throw new TableRefused('damaged')
  }
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
