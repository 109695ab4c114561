/**
 * Small statements written for the tests in a short notation: `Nm"Marių vertimai"` is an element with text,
 * `Amt@EUR"10.00"` one with its currency, `Dbtr{…}` one with others in it.
 */
const PART = /\s*(?:([A-Za-z0-9]+)(?:@([A-Z]{3}))?(?:\{|"([^"]*)")|(\}))/y

/** The notation as XML, with a prefix if one is given. */
export function markup(notation: string, prefix = ''): string {
  const open: string[] = []
  const result: string[] = []
  PART.lastIndex = 0
  while (PART.lastIndex < notation.trimEnd().length) {
    const at = PART.lastIndex
    const match = PART.exec(notation)
    if (!match) throw new Error(`Cannot read the notation at: ${notation.slice(at, at + 40)}`)
    const [, name, currency, text, close] = match
    const tag = `${prefix && `${prefix}:`}${name}`
    if (close) result.push(`</${open.pop()!}>`)
    else if (text !== undefined) result.push(`<${tag}${ccy(currency)}>${text}</${tag}>`)
    else {
      result.push(`<${tag}${ccy(currency)}>`)
      open.push(tag)
    }
  }
  if (open.length > 0) throw new Error(`Not closed in the notation: ${open.join(', ')}`)
  return result.join('\n')
}

const ccy = (currency: string | undefined) => (currency ? ` Ccy="${currency}"` : '')

export const OWN_IBAN = 'LT127300010000000001'
export const OTHER_IBAN = 'LT977044060000000002'

export interface StatementParts {
  id?: string
  account?: string
  opening?: string
  closing?: string
  /** everything else that stands before the entries */
  head?: string
  entries?: string
}

export const balance = (kind: string, signed: string, on = '2021-03-31', currency = 'EUR') =>
  `Bal{Tp{CdOrPrtry{Cd"${kind}"}} Amt@${currency}"${signed.replace('-', '')}"
    CdtDbtInd"${signed.startsWith('-') ? 'DBIT' : 'CRDT'}" Dt{Dt"${on}"}}`

/** A statement of an account in euro; balances only where they are given. */
export const statement = (parts: StatementParts = {}) =>
  `Stmt{${parts.id === '' ? '' : `Id"${parts.id ?? '2021-03'}"`} ${parts.head ?? ''}
    ${parts.account ?? `Acct{Id{IBAN"${OWN_IBAN}"} Ccy"EUR" Ownr{Nm"Klaipėdos miesto savivaldybė"}}`}
    ${parts.opening ? balance('OPBD', parts.opening, '2021-03-01') : ''}
    ${parts.closing ? balance('CLBD', parts.closing) : ''} ${parts.entries ?? ''}}`

export interface EntryParts {
  currency?: string
  status?: string
  booked?: string
  value?: string
  /** before the details: references, reversal, codes */
  more?: string
  details?: string
}

/** An entry by its signed amount: "-10.00" is money out. */
export const entry = (signed: string, parts: EntryParts = {}) =>
  `Ntry{Amt@${parts.currency ?? 'EUR'}"${signed.replace('-', '')}"
    CdtDbtInd"${signed.startsWith('-') ? 'DBIT' : 'CRDT'}" ${parts.status ?? 'Sts"BOOK"'}
    ${parts.booked ?? 'BookgDt{Dt"2021-03-09"}'} ${parts.value ?? 'ValDt{Dt"2021-03-10"}'} ${parts.more ?? ''}
    ${parts.details === undefined ? '' : `NtryDtls{${parts.details}}`}}`

export interface FileParts {
  version?: string
  prefix?: string
  /** without a namespace */
  bare?: boolean
}

/** A file of statements. */
export function camt(
  statements: string,
  { version = '02', prefix = '', bare = false }: FileParts = {}
) {
  const name = prefix ? `${prefix}:Document` : 'Document'
  const space = `xmlns${prefix && `:${prefix}`}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"`
  const content = markup(
    `BkToCstmrStmt{GrpHdr{MsgId"Z1" CreDtTm"2021-04-01T06:00:00"} ${statements}}`,
    prefix
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${bare ? '' : ` ${space}`}>${content}</${name}>`
}
