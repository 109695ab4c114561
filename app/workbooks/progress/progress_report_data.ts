import type { IsoDate } from '../dates.js'
import type { ReportIdentity } from '../report_identity.js'

export type ProgressReportState = 'draft' | 'submitted' | 'accepted' | 'returned'

/** All that the progress workbook shows. Texts are in the language of the workbook. */
export interface ProgressReportData extends ReportIdentity {
  state: ProgressReportState
  activities: ProgressActivity[]
  deadlines: ProgressDeadline[]
}

export interface ProgressActivity {
  /** as numbered in the plan, such as '1.10'; a text */
  number: string
  stage: string
  title: string
  owner: string | null
  startsOn: IsoDate
  endsOn: IsoDate
  state: 'planned' | 'ongoing' | 'done' | 'cancelled'
  expectedResult: string | null
  resultSoFar: string | null
  /** problems and deviations */
  deviation: string | null
  /** documents that prove it */
  evidence: string | null
}

export interface ProgressDeadline {
  title: string
  /** what kind of deadline, in words */
  kind: string
  dueOn: IsoDate
  owner: string | null
  state: 'open' | 'done' | 'cancelled'
  doneOn: IsoDate | null
  /** days after the due date, when done or, if still open, on the day of the report; 0 when not late */
  daysLate: number
}
