import type { Readable } from 'node:stream'
import type { Cents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import { formatRate } from '#app/money/money_format'
import type { BookIdentity } from '#app/workbooks/book'
import { letterOf, type TitledColumn } from '#app/workbooks/columns'
import type { FooterRow, TableExtent } from '#app/workbooks/table_sheet'
import { tableWorkbook } from '#app/workbooks/table_workbook'
import { wordsOf } from '#app/workbooks/words'
import type { ExportWords } from '#app/finance/expense_list/export_columns'
import type { ExpenseRow } from '#app/finance/expense_list/expense_row'

/** Columns beyond which a printed page across can no more be read. */
const WIDEST_PAGE = 14

/** A list of expenses as a workbook of one sheet, with the total of what was declared and of its parts. */
export function expenseWorkbook(
  identity: BookIdentity,
  columns: TitledColumn<ExpenseRow>[],
  rows: AsyncIterable<ExpenseRow>,
  words: ExportWords
): Readable {
  const voided = { cents: 0 }
  return tableWorkbook(
    identity,
    {
      name: words.t('expense_list.sheet'),
      title: identity.title,
      columns,
      rows: addingVoided(rows, voided),
      pagesWide: Math.ceil(columns.length / WIDEST_PAGE),
      footer: (extent) => footerOf(columns, extent, voided.cents, words),
    },
    wordsOf(words.locale, (key, params) => words.t(`workbooks.${key}`, params))
  )
}

/** What was voided stands in the list, as on the screen, and is taken off below the total. */
async function* addingVoided(rows: AsyncIterable<ExpenseRow>, voided: { cents: Cents }) {
  for await (const row of rows) {
    if (row.status === 'voided') voided.cents += row.declaredCents
    yield row
  }
}

/** Under the total: what of it was voided, and how the rest is shared, in the cents that the screen shows. */
function footerOf(
  columns: TitledColumn<ExpenseRow>[],
  { totalRow, sums }: TableExtent,
  voided: Cents,
  { t, erdfRateBp, locale }: ExportWords
): FooterRow[] {
  if (totalRow === null) return []
  const total = sums.declared!
  const split = splitCofinancing(total - voided, erdfRateBp)
  const cell = letterOf(columns, 'declared')
  const rows: FooterRow[] = []
  if (voided !== 0) {
    const formula = `ROUND(${cell}${totalRow}-${cell}${totalRow + 1},2)`
    const left = { formula, result: total - voided }
    rows.push({ label: t('expense_list.of_which_voided'), contents: { declared: voided } })
    rows.push({ label: t('expense_list.without_voided'), contents: { declared: left } })
  }
  const rate = formatRate(erdfRateBp, locale)
  rows.push({ label: t('expense_list.erdf', { rate }), contents: { declared: split.erdf } })
  rows.push({ label: t('expense_list.city'), contents: { declared: split.own } })
  return rows
}
