import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** A bank account the project is paid from. */
export default class ProjectAccount extends AuditedModel {
  static override table = 'project_accounts'
  static override subjectType = 'project_account'

  @column()
  declare projectId: number

  @column()
  declare iban: string

  @column()
  declare name: string | null
}
