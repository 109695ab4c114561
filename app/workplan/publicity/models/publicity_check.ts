import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** One duty of publicity that comes with the fund's money. */
export default class PublicityCheck extends AuditedModel {
  static override table = 'publicity_checks'
  static override subjectType = 'publicity_check'

  @column()
  declare projectId: number

  @column()
  declare code: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string

  /** how it was met, or why it is not needed */
  @column()
  declare note: string | null

  @column()
  declare dueOn: string | null

  @column()
  declare metOn: string | null

  @column()
  declare status: 'open' | 'met' | 'not_needed'

  @column()
  declare position: number
}
