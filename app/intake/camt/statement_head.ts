import type { Cents } from '#app/money/cents'
import { UnreadableFile } from '#app/intake/unreadable_file'
import { currencyOf, dayOf, signedAmount } from '#app/intake/camt/money'
import type { Balance, ReadStatement, StatementAccount } from '#app/intake/camt/statement'
import type { Place } from '#app/intake/xml/place'

export type StatementHead = Omit<ReadStatement, 'entries' | 'warnings'>

/** What a statement says of itself: number, account, period and balances. */
export function readStatementHead(statement: Place, messageId: string | null): StatementHead {
  const balances = statement.all('Bal').map(readBalance)
  const account = readAccount(statement, balances)
  return {
    id: identifier(statement, messageId),
    electronicNumber: statement.textAt('ElctrncSeqNb'),
    legalNumber: statement.textAt('LglSeqNb'),
    createdOn: statement.dayAt('CreDtTm'),
    from: statement.dayAt('FrToDt', 'FrDtTm') ?? statement.dayAt('FrToDt', 'FrDt'),
    to: statement.dayAt('FrToDt', 'ToDtTm') ?? statement.dayAt('FrToDt', 'ToDt'),
    account,
    balances,
    openingCents: boundary(balances, account.currency, 'opening'),
    closingCents: boundary(balances, account.currency, 'closing'),
  }
}

/** A statement that gives itself no name has that of the message it came in. */
function identifier(statement: Place, messageId: string | null): string {
  const id = statement.lineAt('Id') ?? statement.textAt('ElctrncSeqNb') ?? messageId
  if (!id) throw new UnreadableFile('missing', {}, statement.pathTo('Id'))
  return id
}

/** An account that does not name its currency is in that of its balances. */
function readAccount(statement: Place, balances: Balance[]): StatementAccount {
  const servicer = statement.at('Acct', 'Svcr', 'FinInstnId')
  return {
    iban: compact(statement.textAt('Acct', 'Id', 'IBAN')),
    otherId: statement.lineAt('Acct', 'Id', 'Othr', 'Id'),
    currency: statement.textAt('Acct', 'Ccy')?.toUpperCase() ?? balances[0]?.currency ?? null,
    owner:
      statement.lineAt('Acct', 'Ownr', 'Nm') ??
      statement.lineAt('Acct', 'Ownr', 'Pty', 'Nm') ??
      statement.lineAt('Acct', 'Nm'),
    bank: servicer?.lineAt('BICFI') ?? servicer?.lineAt('BIC') ?? servicer?.lineAt('Nm') ?? null,
  }
}

function compact(iban: string | null): string | null {
  return iban?.replace(/\s/g, '') ?? null
}

function readBalance(place: Place): Balance {
  const kind = place.textAt('Tp', 'CdOrPrtry', 'Cd') ?? place.lineAt('Tp', 'CdOrPrtry', 'Prtry')
  return {
    kind: kind ?? '',
    cents: signedAmount(place),
    currency: currencyOf(place, null),
    on: dayOf(place, 'Dt'),
  }
}

/** The kinds of balance that open and close a statement, the best first. Pages between carry interim ones. */
const KINDS = { opening: ['OPBD', 'PRCD', 'ITBD'], closing: ['CLBD', 'ITBD'] }

/**
 * The booked balance at one end of the statement. A statement of many days may carry the balances of each: then the
 * earliest opens and the latest closes. A lone interim balance says only where one end is, and nobody knows which.
 */
function boundary(
  balances: Balance[],
  currency: string | null,
  end: keyof typeof KINDS
): Cents | null {
  const own = balances.filter((balance) => balance.currency === currency)
  const interim = own.filter((balance) => balance.kind === 'ITBD')
  for (const kind of KINDS[end]) {
    if (kind === 'ITBD' && interim.length < 2) continue
    const found = own
      .filter((balance) => balance.kind === kind)
      .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
    const balance = end === 'opening' ? found[0] : found.at(-1)
    if (balance) return balance.cents
  }
  return null
}
