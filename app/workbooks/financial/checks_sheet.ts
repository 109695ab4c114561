import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ReportCheck } from './financial_report_data.js'

/** Every rule that was run over the report, its result in words and the rows concerned. */
export async function checksSheet(book: Book, checks: ReportCheck[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('checks.sheet'),
    title: words('checks.title'),
    columns: titled(checkColumns(words), words, 'checks'),
    rows: checks,
  })
}

function checkColumns(words: Words): Column<ReportCheck>[] {
  return [
    { key: 'code', width: 14, kind: 'code', value: (c) => c.code },
    { key: 'subject', width: 50, kind: 'text', value: (c) => c.subject },
    { key: 'result', width: 16, kind: 'text', value: (c) => words(`check_result.${c.result}`) },
    { key: 'finding', width: 44, kind: 'text', value: (c) => c.finding },
    { key: 'rows', width: 9, kind: 'count', value: (c) => c.references.length },
    { key: 'references', width: 40, kind: 'text', value: (c) => c.references.join(', ') },
    { key: 'severity', width: 16, kind: 'text', value: (c) => words(`severity.${c.severity}`) },
    { key: 'source', width: 28, kind: 'text', value: (c) => c.source },
  ]
}
