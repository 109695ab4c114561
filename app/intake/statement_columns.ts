import type { Cents } from '#app/money/cents'
import { fold } from '#app/shared/database/fold'
import type { ReadStatement, ReadTransaction } from '#app/intake/camt/statement'
import { sha256, uniqueKeys } from '#app/intake/unique_keys'

/** What a bank calls a payment of wages; who got it and how much is nobody's business without the right to see it. */
const WAGES = new Set(['SALA', 'PAYR', 'BONU', 'PENS', 'SSBE', 'BENE'])

/** The account a statement is of; an account that is no IBAN is known by its own number. */
export function accountOf({ account }: ReadStatement): string | null {
  return (account.iban ?? account.otherId)?.replace(/\s/g, '').toUpperCase().slice(0, 34) ?? null
}

/** The columns of a statement; its key is what makes it the same statement in another file. */
export function statementColumns(statement: ReadStatement, account: string) {
  const { id, electronicNumber, legalNumber, from, to, openingCents, closingCents } = statement
  return {
    iban: account,
    currency: currencyOf(statement),
    statementId: id.slice(0, 70),
    number: (legalNumber ?? electronicNumber)?.slice(0, 40) ?? null,
    startsOn: from,
    endsOn: to,
    openingCents,
    closingCents,
    warnings: statement.warnings.length > 0 ? JSON.stringify(statement.warnings) : null,
    uniqueKey: sha256(
      JSON.stringify([account, id, electronicNumber, from, to, openingCents, closingCents])
    ),
  }
}

/** The booked transactions of a statement, each known again when another statement of the account has it too. */
export function transactionColumns(statement: ReadStatement, account: string) {
  const booked = statement.entries
    .flatMap(({ transactions }) => transactions)
    .filter(
      ({ status, cents, bookedOn, valueOn }) =>
        status === 'booked' && cents !== 0 && (bookedOn ?? valueOn)
    )
  const keys = uniqueKeys(booked.map((transaction) => identityOf(transaction, account)))
  return booked.map((transaction, at) => ({
    ...columnsOf(transaction),
    iban: account,
    unique_key: keys[at]!,
  }))
}

/** How many rows of a statement are no booked movement: announced, or of nothing. */
export function unbookedCount(statement: ReadStatement): number {
  return statement.entries
    .flatMap(({ transactions }) => transactions)
    .filter(({ status }) => status !== 'booked').length
}

function currencyOf({ account, entries }: ReadStatement): string {
  return account.currency ?? entries[0]?.currency ?? 'EUR'
}

/** The bank's own number where it gives one; what is said of the payment otherwise. */
function identityOf(row: ReadTransaction, account: string) {
  const { references, counterparty } = row
  return [
    account,
    row.bookedOn ?? row.valueOn,
    row.cents,
    row.currency,
    references.bank ?? references.entry,
    row.index,
    references.endToEnd,
    counterparty.iban,
    row.remittance,
  ]
}

function columnsOf(row: ReadTransaction) {
  const { counterparty, instructed } = row
  const remittance = [...row.remittance, row.additional].filter(Boolean).join(' ').slice(0, 2000)
  const numbers = numbersOf(row)
  const original = instructed && instructed.currency !== row.currency ? instructed : null
  return {
    booked_on: row.bookedOn ?? row.valueOn!,
    value_on: row.valueOn,
    amount_cents: paid(row.cents),
    currency: row.currency,
    original_cents: original && Math.sign(paid(row.cents)) * Math.abs(original.cents),
    original_currency: original && original.currency,
    is_reversal: row.isReversal,
    counterparty_name: (counterparty.name ?? counterparty.ultimateName)?.slice(0, 300) ?? null,
    counterparty_code: counterparty.code?.slice(0, 40) ?? null,
    counterparty_iban: counterparty.iban?.slice(0, 34) ?? null,
    payment_order_number: numbers[0]?.slice(0, 70) ?? null,
    reference_numbers: joined(numbers.slice(1), 500),
    remittance: remittance || null,
    is_sensitive: row.purpose !== null && WAGES.has(row.purpose.toUpperCase()),
    search_text: fold(
      counterparty.name,
      counterparty.code,
      counterparty.iban,
      remittance,
      ...numbers
    ).slice(0, 1800),
  }
}

/** What was paid is positive here, as a cost is in the ledger. */
function paid(cents: Cents): Cents {
  return 0 - cents
}

/** The payer's numbers first: the order, then what it names, then the bank's. "NOTPROVIDED" says that there is none. */
function numbersOf({ references, creditorReference, documentNumbers }: ReadTransaction): string[] {
  const all = [
    references.instruction,
    references.endToEnd,
    references.paymentInformation,
    creditorReference,
    ...documentNumbers,
    references.transaction,
    references.cheque,
    references.bank,
  ]
  return [...new Set(all.filter((one): one is string => !!one && !/^not ?provided$/i.test(one)))]
}

/** Lines that fit into a column, whole ones only. */
function joined(lines: readonly string[], longest: number): string | null {
  let text = ''
  for (const line of lines) {
    const more = text === '' ? line : `${text}\n${line}`
    if (more.length > longest) break
    text = more
  }
  return text || null
}
