import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { flag } from '#app/shared/database/columns'

/** A city's part in a network. */
export default class Project extends AuditedModel {
  static override table = 'projects'
  static override subjectType = 'project'

  @column()
  declare programmeId: number

  @column()
  declare code: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string

  @column()
  declare summaryLt: string | null

  @column()
  declare summaryEn: string | null

  @column()
  declare cityLt: string

  @column()
  declare cityEn: string

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string

  @column()
  declare erdfRateBp: number

  @flag()
  declare vatRecoverable: boolean

  @column()
  declare accountCode: string | null

  @flag()
  declare isSample: boolean

  @column()
  declare lastExpenseNumber: number

  /** Its events stand in its own chain. */
  override auditProjectId(): number {
    return this.id
  }
}
