import { HEADER_ROW, type Book } from './book.js'
import { writeCell, type Content } from './cells.js'
import { fitHeight } from './row_height.js'
import type { ReportIdentity } from './report_identity.js'
import { LABEL_STYLE, type Kind } from './styles.js'

/** One line of a cover: the key of its label under `cover.` and what stands beside it. */
export interface CoverLine {
  key: string
  kind: Kind
  content: Content
}

const LABEL_WIDTH = 44
const VALUE_WIDTH = 70

/** The first sheet: who reports what, to whom, in which state, made when and by whom. Empty lines are left out. */
export async function coverSheet(book: Book, lines: CoverLine[]): Promise<void> {
  const { words, identity } = book
  const sheet = book.open(words('cover.sheet'), identity.title, [LABEL_WIDTH, VALUE_WIDTH], {
    pagesWide: 1,
  })
  let at = HEADER_ROW - 1
  for (const { key, kind, content } of lines) {
    if (content === null || content === '') continue
    const row = sheet.getRow(++at)
    row.getCell(1).value = words(`cover.${key}`)
    row.getCell(1).style = LABEL_STYLE
    writeCell(row.getCell(2), kind, content, 'cover')
    fitHeight(row, [content], [VALUE_WIDTH])
    row.commit()
  }
  sheet.pageSetup.printArea = `A$1:B$${at}`
  await book.close(sheet)
}

/** The lines with which each report's cover starts. `state` is in the words of the workbook. */
export function identityLines(report: ReportIdentity, state: string): CoverLine[] {
  return [
    { key: 'project_title', kind: 'text', content: report.projectTitle },
    { key: 'project_code', kind: 'code', content: report.projectCode },
    { key: 'programme', kind: 'text', content: report.programme },
    { key: 'partner', kind: 'text', content: report.partner },
    { key: 'report_number', kind: 'code', content: report.reportNumber },
    { key: 'report_state', kind: 'text', content: state },
    { key: 'submitted_on', kind: 'date', content: report.submittedOn },
    { key: 'period_number', kind: 'count', content: report.period.number },
    { key: 'period_starts_on', kind: 'date', content: report.period.startsOn },
    { key: 'period_ends_on', kind: 'date', content: report.period.endsOn },
  ]
}

/** The lines with which each cover ends: the fund, sample data, when it was made and by whom. */
export function originLines(book: Book): CoverLine[] {
  const { words, identity } = book
  return [
    { key: 'cofinancing', kind: 'text', content: words('cover.cofinancing_text') },
    { key: 'sample', kind: 'text', content: identity.isSample ? words('cover.sample_text') : null },
    { key: 'generated_at', kind: 'moment', content: identity.generatedAt },
    { key: 'generated_by', kind: 'text', content: identity.author },
  ]
}
