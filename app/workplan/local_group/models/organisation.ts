import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import type { Sector } from '#app/workplan/local_group/sectors'

/** An organisation of the local group, with the dates of its membership. */
export default class Organisation extends AuditedModel {
  static override table = 'local_group_organisations'
  static override subjectType = 'local_group_organisation'

  @column()
  declare projectId: number

  @column()
  declare nameLt: string

  @column()
  declare nameEn: string | null

  @column()
  declare sector: Sector

  @column()
  declare website: string | null

  @column()
  declare joinedOn: string

  @column()
  declare leftOn: string | null

  @column()
  declare note: string | null
}
