import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import ExcelJS from 'exceljs'

/** Reads a whole workbook back, as a spreadsheet would open it. */
export async function readBack(stream: Readable): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await buffer(stream)).buffer as ArrayBuffer)
  return workbook
}

/** The column of a header's text (header in row 5). */
export function columnOf(sheet: ExcelJS.Worksheet, title: string): number {
  const titles = sheet.getRow(5).values as string[]
  const column = titles.indexOf(title)
  if (column < 1) throw new Error(`${sheet.name} has no column "${title}"`)
  return column
}

/** The row whose first cell holds the text. */
export function rowOf(sheet: ExcelJS.Worksheet, label: string): ExcelJS.Row {
  const row = sheet.getRows(1, sheet.rowCount)!.find((r) => r.getCell(1).value === label)
  if (!row) throw new Error(`${sheet.name} has no row "${label}"`)
  return row
}
