import type { Readable } from 'node:stream'
import { coverSheet, identityLines, originLines } from '../cover_sheet.js'
import { checksSheet } from '../financial/checks_sheet.js'
import { bookIdentity } from '../report_identity.js'
import { streamWorkbook } from '../stream_workbook.js'
import type { Words } from '../words.js'
import { activitiesSheet } from './activities_sheet.js'
import { communicationSheet, publicitySheet } from './communication_sheets.js'
import { deadlinesSheet } from './deadlines_sheet.js'
import { meetingsSheet } from './meetings_sheet.js'
import { narrativeSheet } from './narrative_sheet.js'
import type { ProgressReportData } from './progress_report_data.js'
import { deliverablesSheet, indicatorsSheet } from './results_sheets.js'
import { deviationsSheet, risksSheet } from './risks_sheets.js'
import { spendingSheet } from './spending_sheet.js'

/** Progress report of one period as a stream of .xlsx. A returned report is a draft again. Source: design, section 8. */
export function progressWorkbook(report: ProgressReportData, words: Words): Readable {
  const isDraft = report.state === 'draft' || report.state === 'returned'
  const identity = bookIdentity(report, words('progress.title'), isDraft, words)
  return streamWorkbook(identity, words, async (book) => {
    const state = words(`progress_state.${report.state}`)
    await coverSheet(book, [...identityLines(report, state), ...originLines(book)])
    await narrativeSheet(book, report.narrative)
    await activitiesSheet(book, report.activities)
    await deliverablesSheet(book, report.deliverables)
    await indicatorsSheet(book, report.indicators)
    await meetingsSheet(book, report.meetings)
    await deadlinesSheet(book, report.deadlines)
    await communicationSheet(book, report.communication)
    await publicitySheet(book, report.publicity)
    await risksSheet(book, report.risks)
    await deviationsSheet(book, report.deviations)
    if (report.spending) await spendingSheet(book, report.spending)
    await checksSheet(book, report.checks)
  })
}
