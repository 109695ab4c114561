import type { Readable } from 'node:stream'
import { coverSheet, identityLines, originLines } from '../cover_sheet.js'
import { bookIdentity } from '../report_identity.js'
import { streamWorkbook } from '../stream_workbook.js'
import type { Words } from '../words.js'
import { activitiesSheet } from './activities_sheet.js'
import { deadlinesSheet } from './deadlines_sheet.js'
import type { ProgressReportData } from './progress_report_data.js'

/** Progress report of one period as a stream of .xlsx: cover, activities, deadlines. A returned report is a draft again. */
export function progressWorkbook(report: ProgressReportData, words: Words): Readable {
  const isDraft = report.state === 'draft' || report.state === 'returned'
  const identity = bookIdentity(report, words('progress.title'), isDraft, words)
  return streamWorkbook(identity, words, async (book) => {
    const state = words(`progress_state.${report.state}`)
    await coverSheet(book, [...identityLines(report, state), ...originLines(book)])
    await activitiesSheet(book, report.activities)
    await deadlinesSheet(book, report.deadlines)
  })
}
