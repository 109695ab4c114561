import type { Cents } from '#app/money/cents'
import { amountText } from '#app/money/amount_text'
import { sumAmounts } from '#app/intake/sum_amounts'
import { transactionAmount } from '#app/intake/camt/amounts'
import type { Keys } from '#app/intake/camt/keys'
import { currencyOf, dayOf, signedAmount } from '#app/intake/camt/money'
import type { EntryStatus, ReadEntry, ReadTransaction } from '#app/intake/camt/statement'
import type { StatementHead } from '#app/intake/camt/statement_head'
import {
  joinedTransaction,
  readTransaction,
  transactionCode,
  type EntryFacts,
} from '#app/intake/camt/transactions'
import { CUT, cutMarkup } from '#app/intake/xml/cut_markup'
import { parsePiece } from '#app/intake/xml/open_xml'
import { Place } from '#app/intake/xml/place'
import type { Turns } from '#app/intake/xml/turns'

/** An entry longer than this, in characters, is a large batch: its transactions are parsed one by one. */
const LONG_ENTRY = 100_000
const MOST_TRANSACTIONS = 100_000

export interface EntryPiece {
  piece: string
  path: string
  index: number
  head: StatementHead
  keys: Keys
  turns: Turns
  statement: Place
}

/** One entry with its transactions. @throws {UnreadableFile} missing, amount_…, direction_unreadable, broken_xml … */
export async function readEntry(from: EntryPiece): Promise<ReadEntry> {
  const { frame, pieces } =
    from.piece.length > LONG_ENTRY
      ? cutMarkup(from.piece, ['TxDtls'], MOST_TRANSACTIONS)
      : { frame: from.piece, pieces: [] }
  const entry = new Place(parsePiece(frame), from.path, from.statement.warnings)
  const facts = readFacts(entry, from)
  const details = await readDetails(entry, pieces, from.turns)
  const transactions = readTransactions(entry, facts, details)
  return {
    index: from.index,
    cents: facts.cents,
    currency: facts.currency,
    status: facts.status,
    isReversal: facts.isReversal,
    bookedOn: facts.bookedOn,
    valueOn: facts.valueOn,
    reference: entry.lineAt('NtryRef'),
    bankReference: entry.lineAt('AcctSvcrRef'),
    transactionCode: transactionCode(entry),
    additional: entry.lineAt('AddtlNtryInf'),
    transactions: withKeys(transactions, entry, from),
  }
}

function readFacts(entry: Place, { index, head }: EntryPiece): EntryFacts {
  return {
    entryIndex: index,
    cents: signedAmount(entry),
    currency: currencyOf(entry, head.account.currency),
    status: statusOf(entry),
    isReversal: /^(true|1)$/i.test(entry.textAt('RvslInd') ?? ''),
    bookedOn: dayOf(entry, 'BookgDt'),
    valueOn: dayOf(entry, 'ValDt'),
    ownAccount: head.account.iban ?? head.account.otherId,
  }
}

const STATUSES: Record<string, EntryStatus | undefined> = {
  BOOK: 'booked',
  PDNG: 'pending',
  INFO: 'information',
  FUTR: 'future',
}

/** A word up to version 07, a code in an element since. A statement is of booked entries where it says nothing. */
function statusOf(entry: Place): EntryStatus {
  const code = entry.textAt('Sts', 'Cd') ?? entry.textAt('Sts', 'Prtry') ?? entry.textAt('Sts')
  return code === null ? 'booked' : (STATUSES[code.toUpperCase()] ?? 'unknown')
}

/** The details of an entry, of which there may be several lists; the first versions had them right in the entry. */
async function readDetails(entry: Place, pieces: string[], turns: Turns): Promise<Place[]> {
  const details: Place[] = []
  for (const list of [entry, ...entry.all('NtryDtls')]) {
    for (const child of list.element.children) {
      if (child.name !== 'TxDtls' && child.name !== CUT) continue
      const piece = pieces[Number(child.attributes.n)]
      if (child.name === CUT && piece === undefined) continue
      const element = piece === undefined ? child : parsePiece(piece)
      const path = `${entry.path}/NtryDtls/TxDtls[${details.length + 1}]`
      details.push(new Place(element, path, entry.warnings))
      await turns.pass()
    }
  }
  return details
}

/**
 * What moved, row by row. A lone detail moved what the entry moved. Details of a batch bring their own amounts, which must add
 * up; where one of them has none in the currency of the entry, the batch stays one row and a warning says so.
 */
function readTransactions(entry: Place, facts: EntryFacts, details: Place[]): ReadTransaction[] {
  if (details.length < 2) return [readTransaction(entry, facts, details[0], facts.cents)]
  const amounts = details.map((detail) => transactionAmount(detail, facts))
  if (amounts.includes(null)) {
    entry.warn('batch_not_split', { entry: facts.entryIndex + 1, count: details.length })
    return [joinedTransaction(entry, facts, details)]
  }
  const rows = details.map((detail, at) =>
    readTransaction(entry, facts, detail, amounts[at]!, undefined)
  )
  warnUnlessAddsUp(entry, facts, amounts as Cents[])
  return rows
}

function warnUnlessAddsUp(entry: Place, facts: EntryFacts, amounts: Cents[]): void {
  const sum = sumAmounts(amounts, entry.path)
  if (sum === facts.cents) return
  entry.warn('batch_sum', {
    entry: facts.entryIndex + 1,
    stated: amountText(facts.cents),
    expected: amountText(sum),
  })
}

function withKeys(
  rows: ReadTransaction[],
  entry: Place,
  { head, keys, index }: EntryPiece
): ReadEntry['transactions'] {
  const name = entry.lineAt('NtryRef') ?? entry.lineAt('AcctSvcrRef') ?? `#${index}`
  return rows.map((row, at) => ({
    ...row,
    key: keys.give(head, name, at),
    index: at,
    count: rows.length,
  })) as ReadEntry['transactions']
}
