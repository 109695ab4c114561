import ExcelJS from 'exceljs'
import { HEADER_STYLE } from './styles.js'
import { safeSheetName, safeText } from './safe_text.js'

/** A column to be filled in. Dates and amounts get their format, everything else is text, so that leading zeros stay. */
export type TemplateColumn = { title: string; width: number; kind: 'text' | 'date' | 'money' }

const FORMATS = { text: '@', date: 'yyyy-mm-dd', money: '#,##0.00' }

/** A workbook of one sheet with headings and nothing under them, to be filled in. */
export async function templateWorkbook(
  sheetName: string,
  columns: readonly TemplateColumn[]
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(safeSheetName(sheetName), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  for (const [at, { title, width, kind }] of columns.entries()) {
    const column = sheet.getColumn(at + 1)
    column.width = width
    column.numFmt = FORMATS[kind]
    const cell = sheet.getCell(1, at + 1)
    cell.value = safeText(title)
    cell.style = HEADER_STYLE
  }
  sheet.getRow(1).height = 32
  return Buffer.from(await book.xlsx.writeBuffer())
}
