import type { Book } from '../book.js'
import { letterOf, titled, type Column, type TitledColumn } from '../columns.js'
import { tableSheet, type FooterRow, type TableExtent } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ProgressDeadline } from './progress_report_data.js'

const OUTCOMES = ['kept', 'done_late', 'late', 'not_due', 'cancelled'] as const

type Outcome = (typeof OUTCOMES)[number]

/** Deadlines with whether each was kept, in words, and how many of each outcome there are. */
export async function deadlinesSheet(book: Book, deadlines: ProgressDeadline[]): Promise<void> {
  const { words } = book
  const columns = titled(deadlineColumns(words), words, 'deadlines')
  await tableSheet(book, {
    name: words('deadlines.sheet'),
    title: words('deadlines.sheet'),
    columns,
    rows: deadlines,
    footer: (extent) => outcomeRows(words, columns, deadlines, extent),
  })
}

function deadlineColumns(words: Words): Column<ProgressDeadline>[] {
  return [
    { key: 'title', width: 44, kind: 'text', value: (d) => d.title },
    { key: 'kind', width: 22, kind: 'text', value: (d) => d.kind },
    { key: 'due_on', width: 12, kind: 'date', value: (d) => d.dueOn },
    { key: 'owner', width: 24, kind: 'text', value: (d) => d.owner },
    { key: 'state', width: 14, kind: 'text', value: (d) => words(`deadline_state.${d.state}`) },
    { key: 'done_on', width: 12, kind: 'date', value: (d) => d.doneOn },
    { key: 'days_late', width: 11, kind: 'count', value: (d) => d.daysLate },
    { key: 'outcome', width: 22, kind: 'text', value: (d) => words(`outcome.${outcomeOf(d)}`) },
    { key: 'comment', width: 30, kind: 'text', value: (d) => d.comment },
  ]
}

function outcomeOf({ state, daysLate }: ProgressDeadline): Outcome {
  if (state === 'cancelled') return 'cancelled'
  if (state === 'done') return daysLate > 0 ? 'done_late' : 'kept'
  return daysLate > 0 ? 'late' : 'not_due'
}

function outcomeRows(
  words: Words,
  columns: TitledColumn<ProgressDeadline>[],
  deadlines: ProgressDeadline[],
  extent: TableExtent
): FooterRow[] {
  const letter = letterOf(columns, 'outcome')
  const range = `${letter}${extent.firstRow}:${letter}${extent.lastRow}`
  return OUTCOMES.map((outcome) => {
    const label = words(`outcome.${outcome}`)
    const result = deadlines.filter((deadline) => outcomeOf(deadline) === outcome).length
    return { label, contents: { days_late: { formula: `COUNTIF(${range},"=${label}")`, result } } }
  })
}
