import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { flag } from '#app/shared/database/columns'

/** A budget category. With a flat rate it is derived from its base and never typed. */
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

  /** stands on all other direct costs instead of one category */
  @flag()
  declare flatRateOfOthers: boolean

  /** the document that sets the rate, and whether it was looked up there */
  @column()
  declare flatRateSource: string | null

  @flag()
  declare flatRateIsConfirmed: boolean

  @column()
  declare validFrom: string

  @column()
  declare validTo: string | null
}
