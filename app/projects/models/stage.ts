import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** A free dated phase of a project. */
export default class Stage extends AuditedModel {
  static override table = 'stages'
  static override subjectType = 'stage'

  @column()
  declare projectId: number

  @column()
  declare number: number

  @column()
  declare nameLt: string

  @column()
  declare nameEn: string

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string
}
