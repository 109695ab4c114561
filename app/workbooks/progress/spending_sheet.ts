import { percentUsed } from '../../money/rates.js'
import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { partLabel } from '../financial/budget_part.js'
import { tableSheet } from '../table_sheet.js'
import type { ProgressSpending } from './progress_report_data.js'

type Spent = Pick<ProgressSpending, 'budgetCents' | 'reportedBeforeCents' | 'thisReportCents'>

/** What was declared in the period against the budget, by cost category; what is left and used follows by formulas. */
export async function spendingSheet(book: Book, rows: ProgressSpending[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('spending.sheet'),
    title: words('spending.sheet'),
    columns: titled(SPENDING_COLUMNS, words, 'spending'),
    rows,
    totals: (extent) => ({ used: used(totalOf(rows), extent.totalRow!) }),
  })
}

const leftOf = (row: Spent) => row.budgetCents - row.reportedBeforeCents - row.thisReportCents

const used = (row: Spent, at: number) => ({
  formula: `IF(B${at}=0,"-",ROUND(ROUND((B${at}-E${at})*100,0)/ROUND(B${at}*100,0),4))`,
  result: percentUsed(row.budgetCents - leftOf(row), row.budgetCents) ?? '-',
})

const SPENDING_COLUMNS: Column<ProgressSpending>[] = [
  { key: 'part', width: 44, kind: 'text', value: partLabel },
  { key: 'budget', width: 16, kind: 'money', value: (s) => s.budgetCents, total: 'sum' },
  { key: 'before', width: 16, kind: 'money', value: (s) => s.reportedBeforeCents, total: 'sum' },
  { key: 'now', width: 16, kind: 'money', value: (s) => s.thisReportCents, total: 'sum' },
  {
    key: 'left',
    width: 16,
    kind: 'money',
    value: (s, at) => ({ formula: `ROUND(B${at}-C${at}-D${at},2)`, result: leftOf(s) }),
    total: 'sum',
  },
  { key: 'used', width: 12, kind: 'percent', value: used },
  { key: 'comment', width: 36, kind: 'text', value: (s) => s.comment },
]

function totalOf(rows: ProgressSpending[]): Spent {
  const total = (key: keyof Spent) => rows.reduce((sum, row) => sum + row[key], 0)
  return {
    budgetCents: total('budgetCents'),
    reportedBeforeCents: total('reportedBeforeCents'),
    thisReportCents: total('thisReportCents'),
  }
}
