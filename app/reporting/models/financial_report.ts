import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { instant } from '#app/shared/database/columns'

/** The list of expenditure of a period and where it stands. */
export default class FinancialReport extends AuditedModel {
  static override table = 'financial_reports'
  static override subjectType = 'financial_report'

  @column()
  declare projectId: number

  @column()
  declare reportingPeriodId: number

  @column()
  declare status: 'draft' | 'submitted' | 'in_control' | 'certified' | 'claimed' | 'paid'

  @column()
  declare budgetVersionId: number | null

  @column()
  declare erdfRateBp: number

  @column()
  declare snapshotId: number | null

  @instant()
  declare submittedAt: string | null

  @column()
  declare submittedBy: number | null

  @instant()
  declare certifiedAt: string | null

  @column()
  declare certificateNumber: string | null
}
