/** Small UBL documents written for the tests: every part can be left out or replaced by raw markup. */
export interface DocumentParts {
  root?: 'Invoice' | 'CreditNote'
  /** prefixes of the root, of aggregates and of basics; '' for none */
  prefixes?: { root: string; aggregates: string; basics: string }
  number?: string
  issued?: string
  type?: string
  currency?: string
  /** after the type and currency, before the parties */
  head?: string
  seller?: string
  buyer?: string
  /** after the parties: payment, allowances */
  middle?: string
  tax?: string
  totals?: string
  lines?: string
}

const LIBRARY = 'urn:oasis:names:specification:ubl:schema:xsd'

/** An element of basic content, in the notation of the parts: `cbc` and `cac` become the prefixes of the document. */
export const basic = (name: string, text: string, attributes = '') =>
  `<cbc:${name}${attributes && ` ${attributes}`}>${text}</cbc:${name}>`

export const group = (name: string, ...content: string[]) =>
  `<cac:${name}>${content.join('')}</cac:${name}>`

export const amount = (name: string, value: string, currency = 'EUR') =>
  basic(name, value, `currencyID="${currency}"`)

export const category = (name: string, id: string, percent: string | null, more = '') =>
  group(
    name,
    basic('ID', id),
    percent === null ? '' : basic('Percent', percent),
    more,
    group('TaxScheme', basic('ID', 'VAT'))
  )

/** VAT of one rate. */
export const vat = (
  base: string,
  tax: string,
  percent: string | null,
  id = 'S',
  currency = 'EUR'
) =>
  group(
    'TaxSubtotal',
    amount('TaxableAmount', base, currency),
    amount('TaxAmount', tax, currency),
    category('TaxCategory', id, percent)
  )

export const taxTotal = (tax: string, shares = '', currency = 'EUR') =>
  group('TaxTotal', amount('TaxAmount', tax, currency), shares)

/** Totals by name, in the order given: `totals({ TaxExclusiveAmount: '100' })`. */
export const totals = (values: Record<string, string>, currency = 'EUR') =>
  group(
    'LegalMonetaryTotal',
    ...Object.entries(values).map(([name, value]) => amount(name, value, currency))
  )

export const allowance = (isCharge: string, value: string, reason: string, more = '') =>
  group(
    'AllowanceCharge',
    basic('ChargeIndicator', isCharge),
    basic('AllowanceChargeReason', reason),
    amount('Amount', value),
    more
  )

export interface LineParts {
  id?: string
  name?: string
  quantity?: string
  unit?: string
  net: string
  price?: string
  priceQuantity?: string
  percent?: string
  currency?: string
  more?: string
  credited?: boolean
}

export const line = (parts: LineParts) =>
  group(
    parts.credited ? 'CreditNoteLine' : 'InvoiceLine',
    basic('ID', parts.id ?? '1'),
    basic(
      parts.credited ? 'CreditedQuantity' : 'InvoicedQuantity',
      parts.quantity ?? '1',
      `unitCode="${parts.unit ?? 'C62'}"`
    ),
    amount('LineExtensionAmount', parts.net, parts.currency),
    parts.more ?? '',
    group(
      'Item',
      basic('Name', parts.name ?? 'Vertimo paslauga'),
      category('ClassifiedTaxCategory', 'S', parts.percent ?? '21')
    ),
    group(
      'Price',
      amount('PriceAmount', parts.price ?? parts.net, parts.currency),
      parts.priceQuantity ? basic('BaseQuantity', parts.priceQuantity) : ''
    )
  )

export const party = (role: string, ...content: string[]) => group(role, group('Party', ...content))

const SELLER = party(
  'AccountingSupplierParty',
  basic('EndpointID', '304151376', 'schemeID="0200"'),
  group('PartyName', basic('Name', 'Marių vertimai')),
  group(
    'PostalAddress',
    basic('StreetName', 'Pilies g. 4'),
    basic('CityName', 'Klaipėda'),
    basic('PostalZone', '91234'),
    group('Country', basic('IdentificationCode', 'LT'))
  ),
  group(
    'PartyTaxScheme',
    basic('CompanyID', 'LT 100001234567'),
    group('TaxScheme', basic('ID', 'VAT'))
  ),
  group(
    'PartyLegalEntity',
    basic('RegistrationName', 'UAB Marių vertimai'),
    basic('CompanyID', '304151376')
  )
)

const BUYER = party(
  'AccountingCustomerParty',
  group(
    'PartyLegalEntity',
    basic('RegistrationName', 'Klaipėdos miesto savivaldybė'),
    basic('CompanyID', '111100775')
  )
)

const PLAIN = {
  tax: taxTotal('21.00', vat('100.00', '21.00', '21')),
  totals: totals({
    LineExtensionAmount: '100.00',
    TaxExclusiveAmount: '100.00',
    TaxInclusiveAmount: '121.00',
    PayableAmount: '121.00',
  }),
}

/** The body of a document: an invoice over 100.00 EUR and 21 % VAT where nothing else is given. */
export function body(parts: DocumentParts = {}): string {
  const isCredit = parts.root === 'CreditNote'
  return [
    parts.number === '' ? '' : basic('ID', parts.number ?? 'SER 000123'),
    parts.issued === '' ? '' : basic('IssueDate', parts.issued ?? '2021-03-09'),
    basic(
      isCredit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode',
      parts.type ?? (isCredit ? '381' : '380')
    ),
    parts.currency === '' ? '' : basic('DocumentCurrencyCode', parts.currency ?? 'EUR'),
    parts.head ?? '',
    parts.seller ?? SELLER,
    parts.buyer ?? BUYER,
    parts.middle ?? '',
    parts.tax ?? PLAIN.tax,
    parts.totals ?? PLAIN.totals,
    parts.lines ?? line({ net: '100.00', credited: isCredit }),
  ].join('')
}

/** A whole document with its namespaces. */
export function ubl(parts: DocumentParts = {}): string {
  const root = parts.root ?? 'Invoice'
  const {
    root: own,
    aggregates,
    basics,
  } = parts.prefixes ?? { root: '', aggregates: 'cac', basics: 'cbc' }
  const declared = (prefix: string, uri: string) =>
    `xmlns${prefix && `:${prefix}`}="${LIBRARY}:${uri}"`
  const name = own ? `${own}:${root}` : root
  const content = body(parts)
    .replace(/(<\/?)cac:/g, `$1${aggregates && `${aggregates}:`}`)
    .replace(/(<\/?)cbc:/g, `$1${basics && `${basics}:`}`)
  const spaces = [
    declared(own, `${root}-2`),
    ...(aggregates ? [declared(aggregates, 'CommonAggregateComponents-2')] : []),
    ...(basics ? [declared(basics, 'CommonBasicComponents-2')] : []),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${spaces.join(' ')}>${content}</${name}>`
}
