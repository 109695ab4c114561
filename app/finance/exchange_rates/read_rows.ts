import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { RuleBroken } from '#app/shared/errors'
import { isWithin } from '#app/finance/exchange_rates/unpacked_size'

export type Cell = string | number | boolean | Date | null

/** The Commission's file of one month has some 10 kB; a history of all months stays below. */
export const LARGEST_FILE = 2 * 1024 * 1024
const LARGEST_UNPACKED = 40 * 1024 * 1024
const MOST_ROWS = 20_000
/** Old Excel files, and new ones locked with a password, are compound files. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/**
 * The rows of a small CSV or XLSX file (its first sheet), whatever its name says.
 * @throws {RuleBroken} beside the field `file`: too large, locked, or none of the two
 */
export async function readRows(content: Buffer): Promise<Cell[][]> {
  if (content.length === 0) throw refusal('file_empty')
  if (content.length > LARGEST_FILE) throw refusal('file_too_large')
  if (content.subarray(0, 4).equals(COMPOUND)) throw refusal('file_locked')
  const isPacked = content.subarray(0, 2).toString('latin1') === 'PK'
  const rows = isPacked ? await rowsOfSheet(content) : rowsOfText(content)
  if (rows.length > MOST_ROWS) throw refusal('file_too_large')
  return rows
}

async function rowsOfSheet(content: Buffer): Promise<Cell[][]> {
  if (!isWithin(content, LARGEST_UNPACKED)) throw refusal('file_too_large')
  try {
    return (await readSheet(content)) as Cell[][]
  } catch {
    throw refusal('file_unreadable')
  }
}

function rowsOfText(content: Buffer): Cell[][] {
  const text = decode(content)
  if (text.includes('\0')) throw refusal('file_unreadable')
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
    })
  } catch {
    throw refusal('file_unreadable')
  }
}

/** UTF-8, or else the code page of Lithuanian Windows. */
function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1257').decode(content)
  }
}

/** Whichever of the usual ones stands most often in the first lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4000)
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: start.split(sign).length }))
  return counts.sort((one, other) => other.count - one.count)[0]!.sign
}

function refusal(key: string): RuleBroken {
  return new RuleBroken(`exchange_rates.${key}`, {}, 'file')
}
