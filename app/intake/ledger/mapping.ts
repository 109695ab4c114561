import { fold } from '#app/shared/database/fold'
import { sha256 } from '#app/intake/unique_keys'

export const LEDGER_FIELDS = [
  'enteredOn',
  'documentNumber',
  'invoiceNumber',
  'counterpartyName',
  'counterpartyCode',
  'description',
  'accountCode',
  'programmeCode',
  'amount',
  'debit',
  'credit',
  'currency',
] as const
export type LedgerField = (typeof LEDGER_FIELDS)[number]

/** Where each field stands: the sheet, and the position of the column from 0; null for a field the export does not have. */
export type LedgerMapping = {
  sheet: string
  columns: Record<LedgerField, number | null>
  /** only rows that carry the project's own programme code */
  isOnlyOwn: boolean
}

/** Words of headings, folded, the more telling first. What a heading has to contain is in the order of trust. */
const WORDS: Record<LedgerField, readonly string[]> = {
  enteredOn: [
    'operacijos data',
    'registravimo data',
    'dokumento data',
    'entry date',
    'posting date',
    'data',
    'date',
  ],
  documentNumber: [
    'dokumento nr',
    'dokumento numeris',
    'dok nr',
    'zurnalo nr',
    'voucher',
    'document n',
    'doc n',
  ],
  invoiceNumber: ['saskaitos fakturos nr', 'saskaitos nr', 'faktura', 'invoice'],
  counterpartyName: [
    'tiekejas',
    'kontrahentas',
    'partneris',
    'gavejas',
    'tiekejo pavadinimas',
    'counterparty',
    'supplier',
    'vendor',
  ],
  counterpartyCode: [
    'tiekejo kodas',
    'kontrahento kodas',
    'imones kodas',
    'partnerio kodas',
    'counterparty code',
    'supplier code',
    'vendor code',
    'company code',
  ],
  description: [
    'turinys',
    'aprasymas',
    'pastaba',
    'paaiskinimas',
    'paskirtis',
    'description',
    'text',
    'details',
  ],
  accountCode: ['saskaita', 'saskaitos kodas', 'sask', 'account'],
  programmeCode: [
    'programa',
    'programos kodas',
    'projekto kodas',
    'projektas',
    'priemone',
    'project',
    'programme',
    'cost center',
  ],
  amount: ['suma', 'suma eur', 'amount', 'sum', 'total'],
  debit: ['debetas', 'debeto suma', 'debit'],
  credit: ['kreditas', 'kredito suma', 'credit'],
  currency: ['valiuta', 'currency'],
}

/** What the columns probably are, by their headings; each column is one field at most. */
export function guessMapping(sheet: string, headings: readonly string[]): LedgerMapping {
  const words = headings.map((heading) =>
    fold(heading)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
  const columns = emptyColumns()
  const taken = new Set<number>()
  for (const fits of [isSame, startsSo, contains]) {
    for (const field of LEDGER_FIELDS) {
      if (columns[field] !== null) continue
      const at = words.findIndex(
        (heading, place) => !taken.has(place) && WORDS[field].some((word) => fits(heading, word))
      )
      if (at < 0) continue
      columns[field] = at
      taken.add(at)
    }
  }
  if (columns.debit !== null) columns.amount = null
  return { sheet, columns, isOnlyOwn: true }
}

/** Tables with the same headings are mapped alike. */
export function headingsHash(headings: readonly string[]): string {
  return sha256(JSON.stringify(headings.map((heading) => fold(heading))))
}

export function emptyColumns(): Record<LedgerField, number | null> {
  return Object.fromEntries(LEDGER_FIELDS.map((field) => [field, null])) as Record<
    LedgerField,
    null
  >
}

const isSame = (heading: string, word: string) => heading === word
const startsSo = (heading: string, word: string) =>
  heading.startsWith(`${word} `) || (word.length > 6 && heading.startsWith(word))
const contains = (heading: string, word: string) => word.length > 6 && heading.includes(word)
