import type { HttpContext } from '@adonisjs/core/http'
import { formatAmount, formatDecimal } from '#app/money/money_format'
import { formOptions } from '#app/finance/expenses/expense_form'
import type { ExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { factsOfField, IMPORT_FIELDS, type ImportField } from '#app/intake/expense_rows/fields'
import type { CellProblem, CellValue } from '#app/intake/expense_rows/read_cell'
import type Import from '#app/intake/models/import'
import type { ImportRow } from '#app/intake/queries/import_rows'

/** A cell as the preview shows it: what was understood, or what stands there and why it is wrong. */
type PreviewCell = {
  text: string
  isNumber: boolean
  isAdded: boolean
  problem: string | null
  /** the name of the field that corrects it, what it holds, and what can be chosen there */
  name: string
  raw: string
  label: string
  options: { value: string; label: string }[] | null
}

export type PreviewRow = {
  number: number
  isWrong: boolean
  problems: string[]
  warnings: string[]
  cells: PreviewCell[]
}

type Options = ReturnType<typeof formOptions>

/** The fields that columns mean, in the order in which an expense is read. */
export function shownFields({ mapping, kind }: Import): ImportField[] {
  if (kind === 'invoices') return [...INVOICE_FIELDS]
  return IMPORT_FIELDS.filter((field) => mapping?.includes(field))
}

/** What an e-invoice says, and what was chosen for all of them. */
const INVOICE_FIELDS: readonly ImportField[] = [
  ...(['supplier', 'supplierCode', 'invoiceNumber', 'invoicedOn', 'description'] as const),
  ...(['net', 'vat', 'currency', 'contractNumber', 'category', 'stage'] as const),
]

export function previewRows(
  { i18n, locale }: HttpContext,
  found: Import,
  rows: readonly ImportRow[],
  choices: ExpenseChoices
): PreviewRow[] {
  const fields = shownFields(found)
  const options = formOptions(choices, [], locale)
  const say = ({ key, params }: Pick<CellProblem, 'key' | 'params'>) => i18n.t(key, params)
  return rows.map((row) => ({
    number: row.number,
    isWrong: row.problems.length > 0,
    problems: row.problems
      .filter(({ field }) => field === null || !fields.includes(field))
      .map((problem) =>
        problem.field === null
          ? say(problem)
          : `${i18n.t(`imports.field.${problem.field}`)}: ${say(problem)}`
      ),
    warnings: row.warnings.map(say),
    cells: fields.map((field) => {
      const column = found.mapping!.indexOf(field)
      const problems = row.problems.filter((problem) => problem.field === field)
      const { kind } = factsOfField(field)
      return {
        text: textOf(field, row.values[field], options, { i18n, locale }),
        isNumber: kind === 'money' || kind === 'decimal',
        isAdded: field === 'supplier' && Boolean(row.values.newSupplier),
        problem: problems.length > 0 ? problems.map(say).join(' ') : null,
        name: `cell-${row.id}-${column}`,
        raw: row.cells[column] ?? '',
        label: i18n.t('imports.preview.cell_wrong', {
          field: i18n.t(`imports.field.${field}`),
          number: row.number,
        }),
        options: choicesFor(field, options),
      }
    }),
  }))
}

/** Entries of a list are chosen by what they are called: a table names them so too. */
function choicesFor(field: ImportField, options: Options) {
  const facts = factsOfField(field)
  if (facts.kind !== 'choice') return null
  return options[facts.of].map(({ label }) => ({ value: label, label }))
}

function textOf(
  field: ImportField,
  value: CellValue | undefined,
  options: Options,
  { i18n, locale }: Pick<HttpContext, 'i18n' | 'locale'>
): string {
  if (value === undefined) return ''
  const facts = factsOfField(field)
  if (facts.kind === 'money') return formatAmount(Number(value), locale)
  if (facts.kind === 'decimal') return formatDecimal(String(value), locale)
  if (facts.kind === 'flag') return i18n.t(value ? 'finance.yes' : 'finance.no')
  if (facts.kind !== 'choice') return String(value)
  return options[facts.of].find((option) => option.value === String(value))?.label ?? ''
}
