import type { Cents } from '#app/money/cents'
import type { Counterparty } from '#app/intake/camt/statement'
import type { Place } from '#app/intake/xml/place'

type Side = 'Dbtr' | 'Cdtr'

const NOBODY: Counterparty = {
  name: null,
  ultimateName: null,
  iban: null,
  otherAccount: null,
  bic: null,
  code: null,
}

/**
 * Who is on the other side: the debtor of money that came in, the creditor of money that went out. In a returned payment the
 * sides stay those of the first payment, and some banks name only one of them; so the side whose account is the statement's
 * own never is the counterparty, and a side of which nothing is told gives way to the other.
 */
export function readCounterparty(
  detail: Place | undefined,
  cents: Cents,
  ownAccount: string | null
): Counterparty {
  if (!detail) return NOBODY
  const sides: Side[] = cents < 0 ? ['Cdtr', 'Dbtr'] : ['Dbtr', 'Cdtr']
  const found = sides.map((side) => readSide(detail, side))
  const others = found.filter((side) => accountOf(side) !== ownAccount || ownAccount === null)
  return others.find(isTold) ?? others.find((side) => side.ultimateName !== null) ?? NOBODY
}

function accountOf(side: Counterparty): string | null {
  return side.iban ?? side.otherAccount
}

function isTold(side: Counterparty): boolean {
  return side.name !== null || accountOf(side) !== null
}

function readSide(detail: Place, side: Side): Counterparty {
  const parties = detail.at('RltdPties')
  const party = partyAt(parties, side)
  const ultimate = partyAt(parties, `Ultmt${side}`)
  const account = parties?.at(`${side}Acct`, 'Id')
  const agent = detail.at('RltdAgts', `${side}Agt`, 'FinInstnId')
  return {
    name: nameOf(party),
    ultimateName: nameOf(ultimate),
    iban: account?.textAt('IBAN')?.replace(/\s/g, '') ?? null,
    otherAccount: account?.lineAt('Othr', 'Id') ?? null,
    bic: agent?.textAt('BICFI') ?? agent?.textAt('BIC') ?? null,
    code: codeOf(party) ?? codeOf(ultimate),
  }
}

/** Since version 08 a party is a person or organisation (Pty) or a bank (Agt); before it stood there itself. */
function partyAt(parties: Place | undefined, name: string): Place | undefined {
  const place = parties?.at(name)
  return place?.at('Pty') ?? place?.at('Agt', 'FinInstnId') ?? place
}

function nameOf(party: Place | undefined): string | null {
  return party?.lineAt('Nm') ?? null
}

/** Of organisations only: the code of a person is nobody's business here. */
function codeOf(party: Place | undefined): string | null {
  return party?.lineAt('Id', 'OrgId', 'Othr', 'Id') ?? null
}
