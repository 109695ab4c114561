import { factsOf, type ExpenseColumn } from '#app/finance/expense_list/expense_columns'

type Heading = { label: string; isNumber: boolean }

/** Two columns that share a cell when both are shown, the second under the first, and what such a cell is called. */
const PAIRS: Partial<Record<ExpenseColumn, { under: ExpenseColumn; words: string }>> = {
  supplier: { under: 'invoice_number', words: 'supplier' },
  category: { under: 'stage', words: 'category_and_stage' },
}

/** Their headings sort the list, or follow one that does. */
const PLACED: readonly ExpenseColumn[] = ['reference', 'paid_on', 'declared', 'erdf', 'city']

/** What the table on the screen asks of its columns: which are shown, their words, and the headings in between. */
export function shownColumns(columns: readonly ExpenseColumn[], t: (key: string) => string) {
  const shows: Partial<Record<ExpenseColumn, true>> = {}
  for (const column of columns) shows[column] = true
  const labels: Record<string, string> = {
    supplier_and_invoice: t('finance.column.supplier'),
    category_and_stage: t('finance.column.category_and_stage'),
  }
  for (const column of columns) labels[column] = t(`expense_columns.${column}`)
  labels.paid_on = t('finance.column.paid_on')
  labels.declared = t('finance.column.declared')
  const isUnder = new Set(
    columns.map((column) => PAIRS[column]?.under).filter((under) => under && shows[under])
  )
  const headings: Heading[] = columns
    .filter((column) => !PLACED.includes(column) && !isUnder.has(column))
    .map((column) => {
      const pair = PAIRS[column]
      return {
        label: pair && shows[pair.under] ? t(`finance.column.${pair.words}`) : labels[column]!,
        isNumber: factsOf(column).kind === 'money' || column === 'documents',
      }
    })
  return { shows, labels, headings }
}
