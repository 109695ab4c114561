import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents as wholeNumber } from '#app/shared/database/columns'

/** An indicator's value of one reporting period: what was added in it, or where it stood at its end. */
export default class IndicatorValue extends AuditedModel {
  static override table = 'indicator_values'
  static override subjectType = 'indicator_value'

  @column()
  declare projectId: number

  @column()
  declare indicatorId: number

  @column()
  declare periodId: number

  @wholeNumber()
  declare valueHundredths: number

  @column()
  declare sourceLt: string

  @column()
  declare sourceEn: string | null
}
