import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** A programme whose dated rules its projects follow. Dates are ISO text. */
export default class Programme extends AuditedModel {
  static override table = 'programmes'
  static override subjectType = 'programme'

  @column()
  declare code: string

  @column()
  declare nameLt: string

  @column()
  declare nameEn: string

  @column()
  declare fundLt: string

  @column()
  declare fundEn: string

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string
}
