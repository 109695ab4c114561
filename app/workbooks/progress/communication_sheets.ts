import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ProgressCommunication, ProgressPublicity } from './progress_report_data.js'

/** What was published and whom it reached. */
export async function communicationSheet(book: Book, rows: ProgressCommunication[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('communication.sheet'),
    title: words('communication.sheet'),
    columns: titled(communicationColumns(words), words, 'communication'),
    rows,
  })
}

/** The duties of publicity and whether each is met; a sheet of its own, because a sheet holds one table. */
export async function publicitySheet(book: Book, rows: ProgressPublicity[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('publicity.sheet'),
    title: words('publicity.sheet'),
    columns: titled(publicityColumns(words), words, 'publicity'),
    rows,
  })
}

function communicationColumns(words: Words): Column<ProgressCommunication>[] {
  return [
    { key: 'title', width: 44, kind: 'text', value: (c) => c.title },
    { key: 'kind', width: 18, kind: 'text', value: (c) => words(`communication_kind.${c.kind}`) },
    { key: 'published_on', width: 12, kind: 'date', value: (c) => c.publishedOn },
    { key: 'url', width: 40, kind: 'text', value: (c) => c.url },
    { key: 'reach', width: 12, kind: 'count', value: (c) => c.reach, total: 'sum' },
    { key: 'comment', width: 36, kind: 'text', value: (c) => c.comment },
  ]
}

function publicityColumns(words: Words): Column<ProgressPublicity>[] {
  return [
    { key: 'title', width: 60, kind: 'text', value: (p) => p.title },
    { key: 'state', width: 16, kind: 'text', value: (p) => words(`publicity_state.${p.state}`) },
    { key: 'due_on', width: 12, kind: 'date', value: (p) => p.dueOn },
    { key: 'met_on', width: 12, kind: 'date', value: (p) => p.metOn },
    { key: 'comment', width: 36, kind: 'text', value: (p) => p.comment },
  ]
}
