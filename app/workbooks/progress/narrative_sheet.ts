import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ProgressText } from './progress_report_data.js'

/** What is told in words, part by part. */
export async function narrativeSheet(book: Book, texts: ProgressText[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('narrative.sheet'),
    title: words('narrative.sheet'),
    columns: titled(narrativeColumns(words), words, 'narrative'),
    rows: texts,
  })
}

function narrativeColumns(words: Words): Column<ProgressText>[] {
  return [
    { key: 'part', width: 36, kind: 'text', value: ({ part }) => words(`narrative.of.${part}`) },
    { key: 'text', width: 100, kind: 'text', value: ({ text }) => text },
  ]
}
