import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { ProgressDeliverable, ProgressIndicator } from './progress_report_data.js'

/** Deliverables: handed over in the period and so far, of how many. */
export async function deliverablesSheet(book: Book, rows: ProgressDeliverable[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('deliverables.sheet'),
    title: words('deliverables.sheet'),
    columns: titled(DELIVERABLE_COLUMNS, words, 'deliverables'),
    rows,
  })
}

/** Indicators: base, target, before, now and their total, which is a formula. */
export async function indicatorsSheet(book: Book, rows: ProgressIndicator[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('indicators.sheet'),
    title: words('indicators.sheet'),
    columns: titled(indicatorColumns(), words, 'indicators'),
    rows,
  })
}

const DELIVERABLE_COLUMNS: Column<ProgressDeliverable>[] = [
  { key: 'number', width: 9, kind: 'code', value: (d) => d.number },
  { key: 'title', width: 40, kind: 'text', value: (d) => d.title },
  { key: 'activity', width: 30, kind: 'text', value: (d) => d.activity },
  { key: 'state', width: 16, kind: 'text', value: (d) => d.state },
  { key: 'due_on', width: 12, kind: 'date', value: (d) => d.dueOn },
  { key: 'delivered_on', width: 12, kind: 'date', value: (d) => d.deliveredOn },
  { key: 'target', width: 10, kind: 'count', value: (d) => d.target },
  { key: 'now', width: 12, kind: 'count', value: (d) => d.deliveredNow },
  { key: 'so_far', width: 12, kind: 'count', value: (d) => d.deliveredSoFar },
  { key: 'comment', width: 36, kind: 'text', value: (d) => d.comment },
]

function indicatorColumns(): Column<ProgressIndicator>[] {
  return [
    { key: 'number', width: 9, kind: 'code', value: (i) => i.number },
    { key: 'title', width: 40, kind: 'text', value: (i) => i.title },
    { key: 'unit', width: 12, kind: 'text', value: (i) => i.unit },
    { key: 'base', width: 12, kind: 'hundredths', value: (i) => i.base },
    { key: 'target', width: 12, kind: 'hundredths', value: (i) => i.target },
    { key: 'before', width: 12, kind: 'hundredths', value: (i) => i.before },
    { key: 'now', width: 12, kind: 'hundredths', value: (i) => i.now },
    {
      key: 'total',
      width: 12,
      kind: 'hundredths',
      value: (i, at) => ({ formula: `ROUND(F${at}+G${at},2)`, result: i.before + i.now }),
    },
    { key: 'source', width: 30, kind: 'text', value: (i) => i.source },
    { key: 'comment', width: 36, kind: 'text', value: (i) => i.comment },
  ]
}
