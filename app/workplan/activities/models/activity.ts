import { column } from '@adonisjs/lucid/orm'
import { cents } from '#app/shared/database/columns'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** What the project does, under a stage. */
export default class Activity extends AuditedModel {
  static override table = 'activities'
  static override subjectType = 'activity'

  @column()
  declare projectId: number

  @column()
  declare stageId: number

  @column()
  declare ownerRoleId: number | null

  @column()
  declare number: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare expectedResultLt: string | null

  @column()
  declare expectedResultEn: string | null

  @column()
  declare resultLt: string | null

  @column()
  declare resultEn: string | null

  /** what it is planned to cost, in EUR cents */
  @cents()
  declare budgetCents: number | null

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string

  @column()
  declare status: 'planned' | 'ongoing' | 'done' | 'cancelled'
}
