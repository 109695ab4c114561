import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents } from '#app/shared/database/columns'

/** The documented gross employment cost of a year and the hourly rate that follows from it. EUR cents. */
export default class StaffYearCost extends AuditedModel {
  static override table = 'staff_year_costs'
  static override subjectType = 'staff_year_cost'

  @column()
  declare projectId: number

  @column()
  declare employeeId: number

  @column()
  declare appliesFrom: string

  @cents()
  declare grossCents: number

  @column()
  declare documentedFrom: string

  @column()
  declare documentedTo: string

  @column()
  declare source: string

  @column()
  declare documentedOn: string

  /** basis points of full time: the year's hours shrink with it */
  @column()
  declare workingTimeBp: number

  /** hours of a full-time year, as the programme's rule set them when the rate was made */
  @column()
  declare yearHours: number

  @cents()
  declare rateCents: number
}
