import type { Cents } from '#app/money/cents'
import type { ManyForm } from '#app/finance/expenses/actions/log_expenses'
import type { ChoiceIndex } from '#app/intake/expense_rows/choice_index'
import {
  DEFAULT_KINDS,
  type Defaults,
  type ImportField,
  type Mapping,
} from '#app/intake/expense_rows/fields'
import { readCell, type CellProblem, type CellValue } from '#app/intake/expense_rows/read_cell'
import type { NamedSupplier, SupplierIndex } from '#app/intake/expense_rows/supplier_index'

/** What a row means, field by field; of the supplier also which one it is, or that it will be added. */
export type RowValues = Partial<Record<ImportField, CellValue>> & {
  supplierId?: number
  newSupplier?: NamedSupplier
}

export type UnderstoodRow = { values: RowValues; problems: CellProblem[] }

/** What rows are understood by. */
export type RowContext = {
  mapping: Mapping
  defaults: Defaults
  choices: ChoiceIndex
  suppliers: SupplierIndex
  accountCode: string | null
}

/** Understands a row cell by cell and as a whole; what no row of an expense may lack is told at its field. */
export function understandRow(cells: readonly string[], context: RowContext): UnderstoodRow {
  const { mapping, choices } = context
  const values: RowValues = {}
  const problems: CellProblem[] = []
  for (const [column, field] of mapping.entries()) {
    const text = cells[column] ?? ''
    if (field === null || text === '') continue
    const read = readCell(field, text, choices)
    if ('value' in read) values[field] = read.value
    else problems.push({ field, ...read })
  }
  const row: UnderstoodRow = { values, problems }
  settleDecision(row, cells, context)
  fillIn(row, context)
  settleSupplier(row, context.suppliers)
  settleAmounts(row)
  keepSigns(row)
  for (const field of ['description', 'category', 'stage', 'net'] as const) demand(row, field)
  return row
}

const isWrong = ({ problems }: UnderstoodRow, field: ImportField) =>
  problems.some((problem) => problem.field === field)

/** A decision's number that begins anew each year is told apart by its date. */
function settleDecision(row: UnderstoodRow, cells: readonly string[], context: RowContext): void {
  const { decidedOn } = row.values
  const number = cells[context.mapping.indexOf('decision')]
  if (typeof decidedOn !== 'string' || !number) return
  const found = context.choices.findDecision(number, decidedOn)
  if (!('value' in found)) return
  row.values.decision = found.value
  row.problems = row.problems.filter(({ field }) => field !== 'decision')
}

function fillIn(row: UnderstoodRow, { mapping, defaults, accountCode }: RowContext): void {
  const { values } = row
  for (const kind of DEFAULT_KINDS) {
    if (values[kind] === undefined && !isWrong(row, kind) && defaults[kind]) {
      values[kind] = defaults[kind]
    }
  }
  if (!isWrong(row, 'currency')) values.currency ??= defaults.currency ?? 'EUR'
  const hasAccountColumn = mapping.includes('accountCode')
  if (accountCode && !hasAccountColumn) values.accountCode = accountCode
}

function settleSupplier(row: UnderstoodRow, suppliers: SupplierIndex): void {
  const { values } = row
  const found = suppliers.find({
    name: String(values.supplier ?? ''),
    legalCode: String(values.supplierCode ?? '').replace(/\s/g, '') || null,
    vatCode:
      String(values.supplierVatCode ?? '')
        .replace(/\s/g, '')
        .toUpperCase() || null,
    country: values.supplierCountry ? String(values.supplierCountry) : null,
  })
  if (found === null) return
  if ('key' in found) {
    if (!isWrong(row, 'supplier')) row.problems.push({ field: found.field, key: found.key })
  } else if ('known' in found) {
    values.supplierId = found.known.id
    values.supplier = found.known.name
  } else values.newSupplier = found.added
}

const AMOUNTS = ['net', 'vat', 'gross', 'eligible', 'unitPrice'] as const

/** Only what takes something back is negative, and it says what. */
function keepSigns({ values, problems }: UnderstoodRow): void {
  if (values.correctionReason) return
  for (const field of AMOUNTS) {
    if (Number(values[field] ?? 0) < 0) problems.push({ field, key: 'imports.wrong.negative' })
  }
}

/** Net, VAT and gross: any of them follows from the others; all three must agree. */
function settleAmounts(row: UnderstoodRow): void {
  const { values, problems } = row
  const [net, vat, gross] = ['net', 'vat', 'gross'].map((name) => values[name as 'net']) as (
    Cents | undefined
  )[]
  if (gross === undefined || isWrong(row, 'vat') || isWrong(row, 'net')) return
  if (net === undefined) {
    if (Math.abs(gross) < Math.abs(vat ?? 0))
      problems.push({ field: 'gross', key: 'imports.wrong.gross_below_vat' })
    else values.net = gross - (vat ?? 0)
  } else if (vat === undefined && Math.abs(gross) > Math.abs(net)) values.vat = gross - net
  else if (net + (vat ?? 0) !== gross) {
    problems.push({ field: 'gross', key: 'imports.wrong.gross_differs' })
  }
}

function demand(row: UnderstoodRow, field: ImportField): void {
  const isToldAlready = isWrong(row, field) || (field === 'net' && isWrong(row, 'gross'))
  if (row.values[field] === undefined && !isToldAlready) {
    row.problems.push({ field, key: `imports.wrong.missing_${field}` })
  }
}

/** The form of an expense a row stands for. @param values of a row without problems */
export function formOf(values: RowValues): ManyForm {
  const text = (field: ImportField) => (values[field] as string | undefined) ?? null
  const number = (field: ImportField) => (values[field] as number | undefined) ?? null
  const { newSupplier } = values
  return {
    costCategoryId: number('category')!,
    stageId: number('stage')!,
    activityId: number('activity'),
    reportingPeriodId: number('period'),
    councilDecisionId: number('decision'),
    descriptionLt: text('description')!,
    descriptionEn: text('descriptionEn'),
    supplierId: values.supplierId ?? null,
    newSupplierName: newSupplier?.name ?? null,
    newSupplierCode: newSupplier?.legalCode ?? null,
    newSupplierVatCode: newSupplier?.vatCode ?? null,
    newSupplierCountry: newSupplier?.country ?? null,
    invoiceNumber: text('invoiceNumber'),
    invoicedOn: text('invoicedOn'),
    registrationNumber: text('registrationNumber'),
    registeredOn: text('registeredOn'),
    contractNumber: text('contractNumber'),
    travelOrderNumber: text('travelOrderNumber'),
    currency: text('currency') as ManyForm['currency'],
    net: number('net')!,
    vat: number('vat'),
    eligible: number('eligible'),
    quantity: text('quantity'),
    unitPrice: number('unitPrice'),
    paidOn: text('paidOn'),
    paymentOrderNumber: text('paymentOrderNumber'),
    accountCode: text('accountCode'),
    isOutsideArea: values.isOutsideArea ? true : undefined,
    isSensitive: values.isSensitive ? true : undefined,
    comment: text('comment'),
    kind: values.correctionReason ? 'correction' : 'expense',
    correctionReason: text('correctionReason'),
  }
}
