import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ProgressMeeting } from './progress_report_data.js'

/** Meetings that were held, how many people came and whether it is on paper. */
export async function meetingsSheet(book: Book, rows: ProgressMeeting[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('meetings.sheet'),
    title: words('meetings.sheet'),
    columns: titled(meetingColumns(words), words, 'meetings'),
    rows,
  })
}

function meetingColumns(words: Words): Column<ProgressMeeting>[] {
  const yes = (is: boolean) => words(is ? 'yes' : 'no')
  return [
    { key: 'title', width: 40, kind: 'text', value: (m) => m.title },
    { key: 'kind', width: 20, kind: 'text', value: (m) => words(`meeting_kind.${m.kind}`) },
    { key: 'held_on', width: 12, kind: 'date', value: (m) => m.heldOn },
    { key: 'place', width: 28, kind: 'text', value: (m) => m.place },
    { key: 'people', width: 12, kind: 'count', value: (m) => m.people, total: 'sum' },
    { key: 'minutes', width: 12, kind: 'text', value: (m) => yes(m.hasMinutes) },
    { key: 'attendance', width: 14, kind: 'text', value: (m) => yes(m.hasAttendance) },
    { key: 'comment', width: 36, kind: 'text', value: (m) => m.comment },
  ]
}
