import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { flag } from '#app/shared/database/columns'

/** A budget category. With a flat rate it is derived from its base category and never typed. */
export default class CostCategory extends AuditedModel {
  static override table = 'cost_categories'
  static override subjectType = 'cost_category'

  @column()
  declare programmeId: number

  @column()
  declare code: string

  @column()
  declare position: number

  @column()
  declare nameLt: string

  @column()
  declare nameEn: string

  @flag()
  declare needsInvoice: boolean

  @column()
  declare flatRateBp: number | null

  @column()
  declare flatRateOfId: number | null

  @column()
  declare validFrom: string

  @column()
  declare validTo: string | null
}
