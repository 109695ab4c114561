import { parseMoney } from '#app/money/money_input'
import { invoiceKey } from '#app/finance/duplicates/invoice_key'
import type { LedgerRow } from '#app/intake/ledger/ledger_row'
import type { LedgerField, LedgerMapping } from '#app/intake/ledger/mapping'
import { readDay } from '#app/intake/ledger/read_day'
import type { TableRow } from '#app/intake/tables/table'

/** A cell that cannot be taken as it stands: `ledger_import.problem.<key>`. */
export type CellProblem = { row: number; field: LedgerField; cell: string; key: ProblemKey }
export type ProblemKey = 'empty' | 'no_day' | 'no_amount' | 'too_long' | 'no_currency'

export type UnderstoodLedger = {
  rows: LedgerRow[]
  problems: CellProblem[]
  /** rows of other projects, by their programme code */
  foreignCount: number
  /** rows of sums and rows of nothing: without a day, a document and somebody */
  totalCount: number
}

const LONGEST: Partial<Record<LedgerField, number>> = {
  documentNumber: 100,
  invoiceNumber: 100,
  accountCode: 60,
  programmeCode: 100,
  counterpartyName: 300,
  counterpartyCode: 30,
  description: 1000,
}

/**
 * Reads the rows of an accounting export by a mapping. Every cell that cannot be taken is named; rows with one are not returned.
 * @param ownCode the programme code of the project; null when it has none, and then all rows are its own
 */
export function understandRows(
  rows: readonly TableRow[],
  mapping: LedgerMapping,
  ownCode: string | null
): UnderstoodLedger {
  const understood: UnderstoodLedger = { rows: [], problems: [], foreignCount: 0, totalCount: 0 }
  for (const row of rows) {
    const cell = (field: LedgerField) => {
      const at = mapping.columns[field]
      return at === null ? '' : (row.cells[at] ?? '')
    }
    if (mapping.columns.enteredOn !== null && isTotal(cell)) understood.totalCount++
    else if (isForeign(cell('programmeCode'), mapping, ownCode)) understood.foreignCount++
    else understandRow(row, cell, mapping, understood)
  }
  return understood
}

type Cell = (field: LedgerField) => string

function isTotal(cell: Cell): boolean {
  const telling = ['enteredOn', 'documentNumber', 'counterpartyName', 'counterpartyCode'] as const
  return telling.every((field) => cell(field) === '')
}

function isForeign(code: string, { columns, isOnlyOwn }: LedgerMapping, ownCode: string | null) {
  const own = invoiceKey(ownCode)
  return isOnlyOwn && own !== null && columns.programmeCode !== null && invoiceKey(code) !== own
}

function understandRow(
  row: TableRow,
  cell: Cell,
  mapping: LedgerMapping,
  understood: UnderstoodLedger
) {
  const problems: CellProblem[] = []
  const complain = (field: LedgerField, key: ProblemKey) =>
    problems.push({ row: row.number, field, cell: cell(field), key })
  const text = (field: LedgerField) => {
    if (cell(field).length > LONGEST[field]!) complain(field, 'too_long')
    return cell(field) || null
  }
  const enteredOn = readDay(cell('enteredOn'))
  if (!enteredOn) complain('enteredOn', cell('enteredOn') === '' ? 'empty' : 'no_day')
  const currency = (cell('currency') || 'EUR').toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) complain('currency', 'no_currency')
  const amountCents = amountOf(cell, mapping, complain)
  const read = {
    documentNumber: text('documentNumber'),
    invoiceNumber: text('invoiceNumber'),
    accountCode: text('accountCode'),
    programmeCode: text('programmeCode'),
    counterpartyName: text('counterpartyName'),
    counterpartyCode: text('counterpartyCode')?.replace(/\s/g, '') ?? null,
    description: text('description'),
  }
  understood.problems.push(...problems)
  if (problems.length > 0 || enteredOn === null || amountCents === null) return
  if (amountCents === 0) understood.totalCount++
  else understood.rows.push({ ...read, enteredOn, amountCents, currency, raw: row.cells })
}

/** One signed column, or debit less credit; a cost is positive. */
function amountOf(
  cell: Cell,
  { columns }: LedgerMapping,
  complain: (field: LedgerField, key: ProblemKey) => void
): number | null {
  if (columns.amount !== null) return sumIn('amount', cell, complain)
  const [debit, credit] = [cell('debit'), cell('credit')]
  if (debit === '' && credit === '') {
    complain(columns.debit === null ? 'credit' : 'debit', 'empty')
    return null
  }
  const paid = debit === '' ? 0 : sumIn('debit', cell, complain)
  const back = credit === '' ? 0 : sumIn('credit', cell, complain)
  return paid === null || back === null ? null : paid - back
}

function sumIn(
  field: LedgerField,
  cell: Cell,
  complain: (field: LedgerField, key: ProblemKey) => void
): number | null {
  const cents = parseMoney(cell(field))
  if (cents === null) complain(field, cell(field) === '' ? 'empty' : 'no_amount')
  return cents
}
