import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ProgressDeviation, ProgressRisk } from './progress_report_data.js'

/** Risks that are watched; the weight is a formula of likelihood and impact. */
export async function risksSheet(book: Book, rows: ProgressRisk[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('risks.sheet'),
    title: words('risks.sheet'),
    columns: titled(riskColumns(words), words, 'risks'),
    rows,
  })
}

/** What went otherwise than planned, why and what is done about it. */
export async function deviationsSheet(book: Book, rows: ProgressDeviation[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('deviations.sheet'),
    title: words('deviations.sheet'),
    columns: titled(deviationColumns(words), words, 'deviations'),
    rows,
  })
}

function riskColumns(words: Words): Column<ProgressRisk>[] {
  return [
    { key: 'number', width: 9, kind: 'code', value: (r) => r.number },
    { key: 'title', width: 40, kind: 'text', value: (r) => r.title },
    { key: 'likelihood', width: 12, kind: 'count', value: (r) => r.likelihood },
    { key: 'impact', width: 12, kind: 'count', value: (r) => r.impact },
    {
      key: 'weight',
      width: 12,
      kind: 'count',
      value: (r, at) => ({ formula: `C${at}*D${at}`, result: r.likelihood * r.impact }),
    },
    { key: 'state', width: 14, kind: 'text', value: (r) => words(`risk_state.${r.state}`) },
    { key: 'response', width: 40, kind: 'text', value: (r) => r.response },
    { key: 'owner', width: 22, kind: 'text', value: (r) => r.owner },
    { key: 'comment', width: 36, kind: 'text', value: (r) => r.comment },
  ]
}

function deviationColumns(words: Words): Column<ProgressDeviation>[] {
  return [
    { key: 'title', width: 40, kind: 'text', value: (d) => d.title },
    { key: 'noticed_on', width: 12, kind: 'date', value: (d) => d.noticedOn },
    { key: 'activity', width: 26, kind: 'text', value: (d) => d.activity },
    { key: 'reason', width: 36, kind: 'text', value: (d) => d.reason },
    { key: 'response', width: 36, kind: 'text', value: (d) => d.response },
    { key: 'state', width: 14, kind: 'text', value: (d) => words(`deviation_state.${d.state}`) },
    { key: 'resolved_on', width: 12, kind: 'date', value: (d) => d.resolvedOn },
    { key: 'comment', width: 36, kind: 'text', value: (d) => d.comment },
  ]
}
