import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** Somebody the city employs, shared by all projects. */
export default class Employee extends AuditedModel {
  static override table = 'employees'
  static override subjectType = 'employee'

  /** the number of the personnel register */
  @column()
  declare code: string

  @column()
  declare fullName: string | null

  @column()
  declare positionLt: string

  @column()
  declare positionEn: string | null

  @column()
  declare employedFrom: string

  @column()
  declare employedTo: string | null

  /** the project whose trail an act belongs to; null for what concerns all projects */
  withinProject: number | null = null

  override auditProjectId(): number | null {
    return this.withinProject
  }
}
