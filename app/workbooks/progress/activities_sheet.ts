import type { Book } from '../book.js'
import { titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ProgressActivity } from './progress_report_data.js'

/** The plan's activities: expected result beside the result so far. */
export async function activitiesSheet(book: Book, activities: ProgressActivity[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('activities.sheet'),
    title: words('activities.sheet'),
    columns: titled(activityColumns(words), words, 'activities'),
    rows: activities,
  })
}

function activityColumns(words: Words): Column<ProgressActivity>[] {
  return [
    { key: 'number', width: 9, kind: 'code', value: (a) => a.number },
    { key: 'stage', width: 16, kind: 'text', value: (a) => a.stage },
    { key: 'title', width: 36, kind: 'text', value: (a) => a.title },
    { key: 'owner', width: 22, kind: 'text', value: (a) => a.owner },
    { key: 'starts_on', width: 12, kind: 'date', value: (a) => a.startsOn },
    { key: 'ends_on', width: 12, kind: 'date', value: (a) => a.endsOn },
    { key: 'state', width: 14, kind: 'text', value: (a) => words(`activity_state.${a.state}`) },
    { key: 'goal', width: 14, kind: 'text', value: (a) => a.goal && words(`goal.${a.goal}`) },
    { key: 'expected_result', width: 36, kind: 'text', value: (a) => a.expectedResult },
    { key: 'result_so_far', width: 36, kind: 'text', value: (a) => a.resultSoFar },
    { key: 'deviation', width: 30, kind: 'text', value: (a) => a.deviation },
    { key: 'comment', width: 30, kind: 'text', value: (a) => a.comment },
  ]
}
