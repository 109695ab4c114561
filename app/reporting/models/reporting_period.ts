import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** A reporting period with its own dates. */
export default class ReportingPeriod extends AuditedModel {
  static override table = 'reporting_periods'
  static override subjectType = 'reporting_period'

  @column()
  declare projectId: number

  @column()
  declare number: number

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string

  @column()
  declare partnerDueOn: string | null

  @column()
  declare controllerDueOn: string | null

  @column()
  declare leadPartnerDueOn: string | null
}
