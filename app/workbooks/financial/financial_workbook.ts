import type { Readable } from 'node:stream'
import { breathe } from '../../shared/breathe.js'
import type { Book } from '../book.js'
import { coverSheet, identityLines, originLines, type CoverLine } from '../cover_sheet.js'
import { bookIdentity } from '../report_identity.js'
import { safeSheetName } from '../safe_text.js'
import { streamWorkbook } from '../stream_workbook.js'
import type { Words } from '../words.js'
import { checksSheet } from './checks_sheet.js'
import { expenditureSheet } from './expenditure_sheet.js'
import type { FinancialReportData } from './financial_report_data.js'
import { procurementSheet } from './procurement_sheet.js'
import { assertTotalsAgree } from './report_control.js'
import { stagesSheet, summaryCells, summarySheet, totalAmounts } from './summary_sheet.js'

/**
 * Financial report of one period as a stream of .xlsx: cover, summary, stages, list of expenditure, procurement, checks.
 * Lines leave as they come. The stream is destroyed with a ReportInconsistent when the lines don't add up to the
 * stated totals, and with the lines' own error when they fail half way.
 */
export function financialWorkbook(report: FinancialReportData, words: Words): Readable {
  const isDraft = report.state === 'draft'
  const identity = bookIdentity(report, words('financial.title'), isDraft, words)
  return streamWorkbook(identity, words, async (book) => {
    assertTotalsAgree(report)
    await coverSheet(book, coverLines(book, report))
    await breathe()
    await summarySheet(book, report)
    await breathe()
    await stagesSheet(book, report)
    await breathe()
    await expenditureSheet(book, report)
    await procurementSheet(book, report.contracts)
    await checksSheet(book, report.checks)
  })
}

function coverLines(book: Book, report: FinancialReportData): CoverLine[] {
  const { words } = book
  const { budgetVersion } = report
  return [
    ...identityLines(report, words(`financial_state.${report.state}`)),
    { key: 'budget_version', kind: 'code', content: budgetVersion.number },
    { key: 'budget_approved_on', kind: 'date', content: budgetVersion.approvedOn },
    { key: 'decisions', kind: 'text', content: report.decisions.join('; ') },
    { key: 'erdf_rate', kind: 'percent', content: report.erdfRate },
    ...totalLines(book, report),
    ...originLines(book),
  ]
}

/** The report's totals, taken from the summary so that a cover can't tell another amount. */
function totalLines(book: Book, report: FinancialReportData): CoverLine[] {
  const cells = summaryCells(report, safeSheetName(book.words('summary.sheet')))
  const { thisReportCents, certifiedCents } = totalAmounts(report)
  const erdf = report.erdf.thisReportCents
  const line = (key: keyof typeof cells, result: number): CoverLine => ({
    key: `total_${key}`,
    kind: 'money',
    content: { formula: cells[key], result },
  })
  return [
    line('declared', thisReportCents),
    line('erdf', erdf),
    line('city', thisReportCents - erdf),
    line('certified', certifiedCents),
  ]
}
