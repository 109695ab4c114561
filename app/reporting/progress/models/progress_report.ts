import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { instant } from '#app/shared/database/columns'
import type { ProgressStatus } from '#app/reporting/progress/progress_states'

/** What a period brought, told in two languages, and where the telling stands. */
export default class ProgressReport extends AuditedModel {
  static override table = 'progress_reports'
  static override subjectType = 'progress_report'

  @column()
  declare projectId: number

  @column()
  declare periodId: number

  @column()
  declare summaryLt: string | null

  @column()
  declare summaryEn: string | null

  @column()
  declare problemsLt: string | null

  @column()
  declare problemsEn: string | null

  @column()
  declare spendingLt: string | null

  @column()
  declare spendingEn: string | null

  @column()
  declare targetGroupsLt: string | null

  @column()
  declare targetGroupsEn: string | null

  @column()
  declare principlesLt: string | null

  @column()
  declare principlesEn: string | null

  @column()
  declare nextStepsLt: string | null

  @column()
  declare nextStepsEn: string | null

  @column()
  declare status: ProgressStatus

  @instant()
  declare submittedAt: string | null

  @column()
  declare submittedBy: number | null

  @instant()
  declare decidedAt: string | null

  @column()
  declare decidedBy: number | null

  /** ISO date of the lead partner's or the programme's answer */
  @column()
  declare answeredOn: string | null

  @column()
  declare returnReason: string | null
}
