import drive from '@adonisjs/drive/services/main'
import type LedgerImport from '#app/intake/models/ledger_import'
import type { LedgerMapping } from '#app/intake/ledger/mapping'
import { understandRows, type UnderstoodLedger } from '#app/intake/ledger/understand_rows'
import { readTable } from '#app/intake/tables/read_table'
import type { Sheet } from '#app/intake/tables/table'

export type LedgerPreview = {
  sheets: string[]
  headings: string[]
  mapping: LedgerMapping
  understood: UnderstoodLedger
}

/** Reads an uploaded export anew from the store and says what its rows are by its mapping. @throws {TableRefused} */
export async function previewLedger(
  { storageKey, fileName, mapping: stored }: LedgerImport,
  ownCode: string | null
): Promise<LedgerPreview> {
  const content = Buffer.from(await drive.use().getBytes(storageKey))
  const { sheets } = await readTable(content, fileName)
  const mapping = JSON.parse(stored) as LedgerMapping
  const sheet = sheetOf(sheets, mapping.sheet)
  return {
    sheets: sheets.map(({ name }) => name),
    headings: headingsOf(sheet),
    mapping,
    understood: understandRows(sheet.rows.slice(sheet.headerRow + 1), mapping, ownCode),
  }
}

export function headingsOf({ rows, headerRow }: Sheet): string[] {
  return rows[headerRow]!.cells
}

/** The sheet that is asked for; else the one with most rows. */
export function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const named = sheets.find((sheet) => sheet.name === name)
  const largest = sheets.reduce((one, other) => (other.rows.length > one.rows.length ? other : one))
  return named ?? largest
}
