import { createHash } from 'node:crypto'
import { fold } from '#app/shared/database/fold'
import { IMPORT_FIELDS, type ImportField, type Mapping } from '#app/intake/expense_rows/fields'

/** Headings that registers of invoices and accounting programs use, beside those of our own workbooks. Folded. */
const USUAL: Partial<Record<ImportField, readonly string[]>> = {
  supplier: [
    ...['tiekejas', 'tiekejo pavadinimas', 'pardavejas', 'kontrahentas', 'partneris', 'imone'],
    ...['supplier', 'supplier name', 'vendor', 'vendor name', 'seller', 'creditor'],
  ],
  supplierCode: [
    ...['tiekejo kodas', 'imones kodas', 'juridinio asmens kodas', 'kontrahento kodas'],
    ...['pardavejo kodas', 'legal code', 'supplier code', 'company code', 'registration code'],
  ],
  supplierVatCode: [
    ...['pvm kodas', 'pvm moketojo kodas', 'tiekejo pvm kodas', 'tiekejo pvm moketojo kodas'],
    ...['vat code', 'vat number', 'supplier vat code', 'vat id'],
  ],
  supplierCountry: ['salis', 'tiekejo salis', 'country', 'supplier country'],
  invoiceNumber: [
    ...['saskaitos numeris', 'saskaitos nr', 'saskaita', 'saskaitos serija ir numeris'],
    ...['saskaitos fakturos numeris', 'saskaitos fakturos nr', 'pvm saskaitos fakturos numeris'],
    ...['pvm saskaita faktura', 'dokumento numeris', 'dokumento nr', 'dok nr', 'sf nr'],
    ...['invoice number', 'invoice no', 'invoice', 'invoice nr', 'document number', 'document no'],
  ],
  invoicedOn: [
    ...['saskaitos data', 'saskaitos fakturos data', 'israsymo data', 'dokumento data', 'sf data'],
    ...['invoice date', 'document date', 'date of invoice', 'issue date', 'issued on'],
  ],
  description: [
    ...['aprasymas', 'aprasymas lietuviu kalba', 'prekes ar paslaugos', 'paskirtis', 'turinys'],
    ...['pavadinimas', 'islaidu aprasymas', 'description', 'description lt', 'item', 'purpose'],
    ...['description in lithuanian', 'details', 'preke paslauga'],
  ],
  descriptionEn: [
    'aprasymas anglu kalba',
    'aprasymas en',
    'description en',
    'description in english',
  ],
  net: [
    ...['suma be pvm', 'be pvm', 'apmokestinamoji verte', 'verte be pvm', 'kaina be pvm'],
    ...['net', 'net amount', 'amount without vat', 'amount excl vat', 'taxable amount'],
  ],
  vat: ['pvm', 'pvm suma', 'vat', 'vat amount', 'tax'],
  gross: [
    ...['suma su pvm', 'su pvm', 'suma', 'is viso', 'bendra suma', 'moketi', 'visa suma'],
    ...['gross', 'gross amount', 'amount', 'total', 'amount incl vat', 'amount with vat'],
    ...['invoice total', 'total amount'],
  ],
  eligible: [
    ...['tinkama suma', 'tinkama finansuoti suma', 'tinkamos finansuoti islaidos'],
    ...['eligible', 'eligible amount', 'eligible part'],
  ],
  currency: ['valiuta', 'currency'],
  paidOn: [
    ...['mokejimo data', 'apmokejimo data', 'apmoketa', 'sumokejimo data'],
    ...['payment date', 'paid on', 'date of payment', 'paid'],
  ],
  paymentOrderNumber: [
    ...['mokejimo nurodymas', 'mokejimo nurodymo numeris', 'mokejimo nurodymo nr'],
    ...['payment order', 'payment order number', 'payment reference'],
  ],
  category: [
    ...['kategorija', 'islaidu kategorija', 'biudzeto kategorija', 'kategorijos kodas'],
    ...['category', 'cost category', 'budget category', 'category code', 'budget line'],
  ],
  stage: ['etapas', 'etapo numeris', 'stage', 'stage number', 'phase'],
  period: [
    ...['ataskaitinis laikotarpis', 'laikotarpis', 'laikotarpio numeris'],
    ...['reporting period', 'period', 'period number'],
  ],
  activity: ['veikla', 'veiklos numeris', 'activity', 'activity number', 'work package'],
  decision: [
    ...['tarybos sprendimas', 'sprendimas', 'sprendimo numeris', 'sprendimo nr'],
    ...['council decision', 'decision', 'decision number'],
  ],
  decidedOn: ['sprendimo data', 'decision date', 'decided on'],
  registrationNumber: [
    ...['registracijos numeris', 'registracijos nr', 'reg nr', 'dokumento registracijos numeris'],
    ...['registration number', 'registration no'],
  ],
  registeredOn: ['registracijos data', 'registration date', 'registered on'],
  contractNumber: ['sutarties numeris', 'sutarties nr', 'sutartis', 'contract number', 'contract'],
  travelOrderNumber: [
    ...['komandiruotes isakymas', 'isakymo numeris', 'komandiruotes isakymo numeris'],
    ...['travel order', 'travel order number', 'order number'],
  ],
  quantity: ['kiekis', 'quantity', 'qty', 'units'],
  unitPrice: ['vieneto kaina', 'kaina', 'unit price', 'price'],
  accountCode: ['apskaitos kodas', 'saskaitos kodas', 'account code', 'account'],
  isOutsideArea: [
    ...['uz programos teritorijos', 'patirta uz programos teritorijos ribu'],
    ...['outside the programme area', 'outside area', 'spent outside the programme area'],
  ],
  isSensitive: ['asmens duomenys', 'yra asmens duomenu', 'personal data', 'sensitive'],
  correctionReason: [
    'ka taiso',
    'kreditines saskaitos priezastis',
    'corrects',
    'correction reason',
  ],
  comment: ['pastaba', 'pastabos', 'komentaras', 'comment', 'comments', 'note', 'notes', 'remarks'],
}

/** A heading as two tables may write it: without case, diacritics, punctuation, what stands in brackets, and the euro. */
export function headingKey(heading: string): string {
  return fold(heading.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (eur|euro|eurais)$/, '')
    .trim()
}

/** Which table a mapping was made for: the same headings in the same order. */
export function headingsHash(headings: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headings.map(headingKey)))
    .digest('hex')
}

/** Headings of our own, by what they mean; those given first win. */
export type OwnHeadings = Partial<Record<ImportField, readonly string[]>>

/**
 * What the columns probably mean. A heading that is known exactly is believed; the fields left over take the columns whose
 * heading begins with one they are known by. No field is meant twice.
 */
export function guessMapping(headings: readonly string[], own: OwnHeadings = {}): Mapping {
  const keys = headings.map(headingKey)
  const mapping: Mapping = headings.map(() => null)
  const take = (field: ImportField, fits: (key: string) => boolean) => {
    if (mapping.includes(field)) return
    const at = keys.findIndex((key, column) => mapping[column] === null && key !== '' && fits(key))
    if (at >= 0) mapping[at] = field
  }
  const known = (field: ImportField) => (own[field] ?? []).map(headingKey)
  for (const field of IMPORT_FIELDS) {
    for (const name of known(field)) take(field, (key) => key === name)
  }
  for (const field of IMPORT_FIELDS) {
    for (const name of USUAL[field] ?? []) take(field, (key) => key === name)
  }
  for (const field of IMPORT_FIELDS) {
    for (const name of USUAL[field] ?? []) {
      if (name.length >= 8) take(field, (key) => key.startsWith(`${name} `))
    }
  }
  return mapping
}
