import type { Cents } from '../../money/cents.js'
import type { IsoDate } from '../dates.js'
import type { BudgetPart, ReportCheck } from '../financial/financial_report_data.js'
import type { ReportIdentity } from '../report_identity.js'

export type ProgressReportState = 'draft' | 'submitted' | 'accepted' | 'returned'

/** All that the progress workbook shows. Texts are in the language of the workbook. */
export interface ProgressReportData extends ReportIdentity {
  state: ProgressReportState
  narrative: ProgressText[]
  activities: ProgressActivity[]
  deliverables: ProgressDeliverable[]
  indicators: ProgressIndicator[]
  meetings: ProgressMeeting[]
  deadlines: ProgressDeadline[]
  communication: ProgressCommunication[]
  publicity: ProgressPublicity[]
  risks: ProgressRisk[]
  deviations: ProgressDeviation[]
  /** null for a reader who may not see money: the sheet is left out */
  spending: ProgressSpending[] | null
  checks: ReportCheck[]
}

/** A part of the text; `part` names its title among the words. */
export interface ProgressText {
  part: 'summary' | 'problems' | 'spending' | 'targetGroups' | 'principles' | 'nextSteps'
  text: string | null
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
  /** whether its goal was reached; null when nobody said */
  goal: 'fully' | 'partly' | 'not' | null
  expectedResult: string | null
  resultSoFar: string | null
  /** problems and deviations */
  deviation: string | null
  comment: string | null
}

export interface ProgressDeliverable {
  number: string
  title: string
  activity: string | null
  /** its state in words */
  state: string
  dueOn: IsoDate
  deliveredOn: IsoDate | null
  target: number
  deliveredNow: number
  deliveredSoFar: number
  comment: string | null
}

/** Figures in hundredths of the unit. */
export interface ProgressIndicator {
  number: string
  title: string
  unit: string
  base: number
  target: number
  before: number
  now: number
  source: string | null
  comment: string | null
}

export interface ProgressMeeting {
  kind: 'local_group' | 'transnational' | 'online' | 'other'
  title: string
  heldOn: IsoDate
  place: string | null
  people: number | null
  hasMinutes: boolean
  hasAttendance: boolean
  comment: string | null
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
  comment: string | null
}

export interface ProgressCommunication {
  kind: string
  title: string
  publishedOn: IsoDate
  url: string | null
  reach: number | null
  comment: string | null
}

export interface ProgressPublicity {
  title: string
  state: 'open' | 'met' | 'not_needed'
  dueOn: IsoDate | null
  metOn: IsoDate | null
  comment: string | null
}

export interface ProgressRisk {
  number: string
  title: string
  likelihood: number
  impact: number
  state: 'open' | 'happened' | 'closed'
  response: string | null
  owner: string | null
  comment: string | null
}

export interface ProgressDeviation {
  noticedOn: IsoDate
  title: string
  activity: string | null
  reason: string | null
  response: string | null
  state: 'open' | 'resolved'
  resolvedOn: IsoDate | null
  comment: string | null
}

/** What was declared in the period in a cost category. */
export type ProgressSpending = Omit<BudgetPart, 'certifiedCents'> & {
  certifiedCents: Cents
  comment: string | null
}
