import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** The Commission's accounting rate of a currency in a month, shared by all projects. */
export default class ExchangeRate extends AuditedModel {
  static override table = 'exchange_rates'
  static override subjectType = 'exchange_rate'

  @column()
  declare currency: string

  /** the first day of the month */
  @column()
  declare month: string

  /** units of the currency for 1 EUR, exact decimal text */
  @column()
  declare rate: string

  @column()
  declare source: string
}
