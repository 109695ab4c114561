import type { DayOff, DaysOff } from '#app/shared/days_off'
import {
  daysBetween,
  daysLate,
  timingOf,
  type DeadlineTiming,
} from '#app/workplan/deadlines/deadline_days'
import type { DeadlineStatus } from '#app/workplan/deadlines/deadline_states'
import { isEscalated } from '#app/workplan/deadlines/escalation'
import type { ChainStep, DeadlineKind } from '#app/workplan/deadlines/models/deadline'
import type { DeadlineRules } from '#app/workplan/deadlines/queries/deadline_rules'

export type DeadlineRow = {
  id: number
  kind: DeadlineKind
  titleLt: string
  titleEn: string | null
  dueOn: string
  /** that the due day is a day off, and the next working day: a hint, the deadline stays */
  dayOff: DayOff | null
  status: DeadlineStatus
  doneOn: string | null
  note: string | null
  completionNote: string | null
  noProofReason: string | null
  activityId: number | null
  activityNumber: string | null
  activityLt: string | null
  activityEn: string | null
  ownerRoleId: number | null
  ownerLt: string | null
  ownerEn: string | null
  ownerUserId: number | null
  deputyRoleId: number | null
  deputyLt: string | null
  deputyEn: string | null
  deputyUserId: number | null
  periodId: number | null
  periodNumber: number | null
  chainStep: ChainStep | null
  rowVersion: number
  timing: DeadlineTiming
  daysLate: number
  /** days from today to the due day; negative when it is past */
  daysLeft: number
  /** late for so long that it is the project manager's too */
  isEscalated: boolean
  /** its kind asks for a file or a reason why there is none */
  asksForProof: boolean
}

/** What a row is judged by: the day, the programme's rules and the calendar. */
export type DeadlineView = { day: string; rules: DeadlineRules; daysOff: DaysOff }

export function deadlineRow(
  row: Record<string, any>,
  { day, rules, daysOff }: DeadlineView
): DeadlineRow {
  const dated = { status: row.status, dueOn: row.due_on, doneOn: row.done_on }
  const late = daysLate(dated, day)
  return {
    id: row.id,
    kind: row.kind,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    ...dated,
    dayOff: daysOff.on(row.due_on),
    note: row.note,
    completionNote: row.completion_note,
    noProofReason: row.no_proof_reason,
    activityId: row.activity_id,
    activityNumber: row.activity_number,
    activityLt: row.activity_lt,
    activityEn: row.activity_en,
    ownerRoleId: row.owner_role_id,
    ownerLt: row.owner_lt,
    ownerEn: row.owner_en,
    ownerUserId: row.owner_user_id,
    deputyRoleId: row.deputy_role_id,
    deputyLt: row.deputy_lt,
    deputyEn: row.deputy_en,
    deputyUserId: row.deputy_user_id,
    periodId: row.period_id,
    periodNumber: row.period_number,
    chainStep: row.chain_step,
    rowVersion: row.row_version,
    timing: timingOf(dated, day),
    daysLate: late,
    daysLeft: daysBetween(day, row.due_on),
    isEscalated: row.status === 'open' && isEscalated(late, rules.escalationDays),
    asksForProof: rules.toProve.has(row.kind),
  }
}
