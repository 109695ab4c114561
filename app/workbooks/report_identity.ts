import type { IsoDate } from './dates.js'
import type { BookIdentity } from './book.js'
import type { Words } from './words.js'

/** What every report of a project says about itself. Texts are in the language of the workbook. */
export interface ReportIdentity {
  programme: string
  projectCode: string
  projectTitle: string
  /** the partner that reports: the city */
  partner: string
  period: { number: number; startsOn: IsoDate; endsOn: IsoDate }
  reportNumber: string
  /** null while it is a draft */
  submittedOn: IsoDate | null
  generatedAt: Date
  generatedBy: string
  /** the figures are invented: every sheet says so */
  isSample: boolean
}

/** The title lines that all sheets of a report share. */
export function bookIdentity(
  report: ReportIdentity,
  title: string,
  isDraft: boolean,
  words: Words
): BookIdentity {
  const { projectCode, reportNumber, period } = report
  return {
    title,
    subtitle: words('report_line', {
      project: projectCode,
      report: reportNumber,
      period: String(period.number),
      from: period.startsOn,
      to: period.endsOn,
    }),
    author: report.generatedBy,
    generatedAt: report.generatedAt,
    isDraft,
    isSample: report.isSample,
  }
}
