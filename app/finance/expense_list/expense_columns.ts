import type { Kind } from '#app/workbooks/styles'

type ColumnFacts = {
  kind: Kind
  /** characters wide in a workbook */
  width: number
  /** a table the column needs beside those every list reads */
  table?: 'activities' | 'reporting_periods' | 'council_decisions' | 'users'
  /** an amount in the currency of its document: written beside it, never summed */
  isForeign?: boolean
  /** stands in the list of everything and not among the choices of the screen: the same in a form made for machines */
  isOnlyExported?: boolean
}

/**
 * Every column that a list of expenses can have, in the order in which they stand. Their headings are the words of
 * lang/<locale>/expense_columns.json, on the screen and in files alike.
 */
const COLUMNS = {
  reference: { kind: 'code', width: 18 },
  paid_on: { kind: 'date', width: 12 },
  supplier: { kind: 'text', width: 34 },
  supplier_code: { kind: 'code', width: 14 },
  supplier_vat_code: { kind: 'code', width: 16, isOnlyExported: true },
  supplier_country: { kind: 'code', width: 8, isOnlyExported: true },
  invoice_number: { kind: 'code', width: 18 },
  invoiced_on: { kind: 'date', width: 12 },
  registration_number: { kind: 'code', width: 16, isOnlyExported: true },
  registered_on: { kind: 'date', width: 12, isOnlyExported: true },
  contract_number: { kind: 'code', width: 16 },
  travel_order_number: { kind: 'code', width: 16, isOnlyExported: true },
  description: { kind: 'text', width: 44 },
  description_lt: { kind: 'text', width: 44, isOnlyExported: true },
  description_en: { kind: 'text', width: 44, isOnlyExported: true },
  category: { kind: 'text', width: 28 },
  category_code: { kind: 'code', width: 12, isOnlyExported: true },
  stage: { kind: 'text', width: 16 },
  stage_number: { kind: 'count', width: 10, isOnlyExported: true },
  activity: { kind: 'text', width: 30, table: 'activities' },
  activity_number: { kind: 'code', width: 12, table: 'activities', isOnlyExported: true },
  period: { kind: 'count', width: 14, table: 'reporting_periods' },
  decision: { kind: 'code', width: 14, table: 'council_decisions' },
  decided_on: { kind: 'date', width: 12, table: 'council_decisions', isOnlyExported: true },
  account_code: { kind: 'code', width: 16 },
  payment_order_number: { kind: 'code', width: 16 },
  status: { kind: 'text', width: 18 },
  logged_by: { kind: 'text', width: 24, table: 'users' },
  documents: { kind: 'count', width: 11 },
  currency: { kind: 'code', width: 9 },
  exchange_rate: { kind: 'rate', width: 13, isOnlyExported: true },
  net: { kind: 'money', width: 14, isForeign: true },
  vat: { kind: 'money', width: 14, isForeign: true },
  gross: { kind: 'money', width: 14, isForeign: true },
  eligible: { kind: 'money', width: 14, isForeign: true },
  declared: { kind: 'money', width: 15 },
  erdf: { kind: 'money', width: 15 },
  city: { kind: 'money', width: 15 },
  quantity: { kind: 'rate', width: 11, isOnlyExported: true },
  unit_price: { kind: 'money', width: 13, isForeign: true, isOnlyExported: true },
  is_outside_area: { kind: 'text', width: 14, isOnlyExported: true },
  is_sensitive: { kind: 'text', width: 14, isOnlyExported: true },
  comment: { kind: 'text', width: 40, isOnlyExported: true },
} as const satisfies Record<string, ColumnFacts>

export type ExpenseColumn = keyof typeof COLUMNS

export const EXPENSE_COLUMNS = Object.keys(COLUMNS) as ExpenseColumn[]

/** What an expense is known by: always shown. */
export const FIXED_COLUMN: ExpenseColumn = 'reference'

/** What the list shows until somebody chooses otherwise. */
export const DEFAULT_COLUMNS: readonly ExpenseColumn[] = [
  'reference',
  'paid_on',
  'supplier',
  'invoice_number',
  'description',
  'category',
  'stage',
  'status',
  'declared',
]

/** What can be chosen on the screen. */
export const CHOOSABLE_COLUMNS = EXPENSE_COLUMNS.filter((key) => !factsOf(key).isOnlyExported)

export function factsOf(column: ExpenseColumn): ColumnFacts {
  return COLUMNS[column]
}

/**
 * Reads a choice of columns, as a form or a stored preference gives it, into their own order. What is no column of the
 * screen is passed over; a choice of nothing is the usual one.
 */
export function readColumns(chosen: readonly unknown[]): ExpenseColumn[] {
  const columns = CHOOSABLE_COLUMNS.filter((key) => key === FIXED_COLUMN || chosen.includes(key))
  return columns.length > 1 ? columns : [...DEFAULT_COLUMNS]
}
