import type { Cents } from '#app/money/cents'
import { amountText, readAmount } from '#app/money/amount_text'
import { sumAmounts } from '#app/intake/sum_amounts'
import type { ReadEntry, ReadStatement } from '#app/intake/camt/statement'
import type { WarningCode } from '#app/intake/warning'
import type { Place } from '#app/intake/xml/place'

/**
 * Warns where a statement does not agree with itself: opening balance and booked entries do not give the closing one
 * (`balance`), or its summary counts or adds up otherwise (`summary_count`, `summary_credit`, `summary_debit`).
 * Only amounts in the account's currency are compared.
 */
export function checkBalances(statement: ReadStatement, place: Place): void {
  const { currency } = statement.account
  if (statement.entries.some((entry) => entry.currency !== currency)) return
  const { openingCents: opening, closingCents: closing } = statement
  if (opening !== null && closing !== null) {
    const booked = statement.entries.filter((entry) => entry.status === 'booked')
    const expected = sumAmounts([opening, ...booked.map((entry) => entry.cents)], place.path)
    if (expected !== closing) {
      place.warn('balance', { stated: amountText(closing), expected: amountText(expected) })
    }
  }
  checkSummary(statement, place.at('TxsSummry'))
}

function checkSummary({ entries }: ReadStatement, summary: Place | undefined): void {
  if (!summary) return
  checkCount(entries, summary)
  checkSum(entries, summary, 'TtlCdtNtries', 'summary_credit', (cents) => cents > 0)
  checkSum(entries, summary, 'TtlDbtNtries', 'summary_debit', (cents) => cents < 0)
}

/** Some banks count the transactions of batches instead of the entries; both are right counts. */
function checkCount(entries: ReadEntry[], summary: Place): void {
  const stated = summary.numberAt('TtlNtries', 'NbOfNtries')
  const transactions = entries.reduce((sum, entry) => sum + entry.transactions.length, 0)
  if (stated === null || [entries.length, transactions].includes(Number(stated))) return
  summary.warn('summary_count', { stated, expected: entries.length })
}

/** The sum may be of the booked entries or of all that are listed. */
function checkSum(
  entries: ReadEntry[],
  summary: Place,
  name: string,
  code: WarningCode,
  isOf: (cents: Cents) => boolean
): void {
  const text = summary.textAt(name, 'Sum')
  const stated = text === null ? null : readAmount(text)
  if (!stated || !('cents' in stated)) return
  const listed = entries.filter((entry) => isOf(entry.cents))
  const booked = listed.filter((entry) => entry.status === 'booked')
  const sums = [listed, booked].map((some) =>
    Math.abs(
      sumAmounts(
        some.map((entry) => entry.cents),
        summary.path
      )
    )
  )
  if (sums.includes(Math.abs(stated.cents))) return
  summary.warn(code, { stated: amountText(stated.cents), expected: amountText(sums[1]!) })
}
