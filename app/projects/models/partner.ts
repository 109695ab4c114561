import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { flag } from '#app/shared/database/columns'

/** A city of the network. */
export default class Partner extends AuditedModel {
  static override table = 'partners'
  static override subjectType = 'partner'

  @column()
  declare projectId: number

  @column()
  declare nameLt: string

  @column()
  declare nameEn: string

  @column()
  declare country: string

  @column()
  declare kind: 'lead' | 'partner'

  @flag()
  declare isOwn: boolean

  @column()
  declare joinedOn: string | null

  @column()
  declare leftOn: string | null
}
