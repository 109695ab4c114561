import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents } from '#app/shared/database/columns'

/** One month of a person as a project has it from the payslip. EUR cents; hours are hundredths. */
export default class StaffMonth extends AuditedModel {
  static override table = 'staff_months'
  static override subjectType = 'staff_month'

  @column()
  declare projectId: number

  @column()
  declare employeeId: number

  /** the month's first day */
  @column()
  declare month: string

  @cents()
  declare grossSalaryCents: number

  @cents()
  declare employerContributionsCents: number

  @column()
  declare projectHours: number | null

  @column()
  declare totalHours: number | null

  /** holiday and sick leave */
  @column()
  declare absenceHours: number | null

  @column()
  declare note: string | null

  @column()
  declare paidOn: string | null
}
