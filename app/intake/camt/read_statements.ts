import { checkBalances } from '#app/intake/camt/arithmetic'
import { readEntry } from '#app/intake/camt/entries'
import { findStatements } from '#app/intake/camt/find_statements'
import { Keys } from '#app/intake/camt/keys'
import type { ReadEntry, ReadStatement } from '#app/intake/camt/statement'
import { readStatementHead, type StatementHead } from '#app/intake/camt/statement_head'
import { openXml, piecesIn } from '#app/intake/xml/open_xml'
import type { Place } from '#app/intake/xml/place'
import { Turns } from '#app/intake/xml/turns'

/**
 * The largest statement file that is read, in bytes: about 30,000 entries, a year of a busy account. A megabyte takes about
 * 0.25 s of computing, in turns of 15 ms; only its decoding and its first walk are done in one go (20 ms a megabyte). Beside
 * the text only the rows are held, about 2 kB each. Twice as large a file is better asked of the bank in halves than kept in
 * a web server's memory.
 */
export const LARGEST_STATEMENT_FILE = 32 * 1024 * 1024
const MOST_ENTRIES = 100_000

/**
 * Reads the statements of one ISO 20022 camt.053 file, whatever its version (001.02 to 001.08 were tried, later ones differ
 * in nothing that is read here), with a default namespace, a prefix or none. Pure: touches no database. Gives others a turn
 * while it works. Nothing is mended: what does not agree is in the `warnings` of its statement.
 * @returns at least one statement; one without entries is a statement too
 * @throws {UnreadableFile} with the reason and, where it is known, the place
 * Source: ISO 20022 BankToCustomerStatement; the national guides of EPC countries for what banks really write.
 */
export async function readStatements(file: Uint8Array | string): Promise<ReadStatement[]> {
  const opened = openXml(file, {
    bytes: LARGEST_STATEMENT_FILE,
    pieces: ['Ntry'],
    most: MOST_ENTRIES,
  })
  const keys = new Keys()
  const turns = new Turns()
  const statements: ReadStatement[] = []
  for (const { place, messageId } of findStatements(opened.root)) {
    const head = readStatementHead(place, messageId)
    const pieces = piecesIn(place.element, opened.pieces)
    const entries = await readEntries(place, pieces, head, keys, turns)
    const statement = { ...head, entries, warnings: place.warnings }
    checkBalances(statement, place)
    statements.push(statement)
  }
  return statements
}

async function readEntries(
  statement: Place,
  pieces: string[],
  head: StatementHead,
  keys: Keys,
  turns: Turns
): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = []
  for (const piece of pieces) {
    const index = entries.length
    const path = `${statement.path}/Ntry[${index + 1}]`
    entries.push(await readEntry({ piece, path, index, head, keys, turns, statement }))
    await turns.pass()
  }
  return entries
}
