import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import type { ProjectRole } from '#app/identity/permissions'

export default class TeamRole extends AuditedModel {
  static override table = 'team_roles'
  static override subjectType = 'team_role'

  @column()
  declare projectId: number

  @column()
  declare userId: number | null

  @column()
  declare role: ProjectRole

  @column()
  declare positionLt: string

  @column()
  declare positionEn: string | null

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string | null
}
