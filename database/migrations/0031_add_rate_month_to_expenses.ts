import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The month whose exchange rate an expense is valued with, by its first day. While a draft floats it is the month of the
 * newest rate known; from the first submission on it is the month of that submission and stays.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('expenses', (table) => {
      table.date('rate_month').nullable()
      table.index(['currency', 'rate_month', 'status'], 'expenses_by_rate')
    })
  }

  override async down() {
    this.schema.alterTable('expenses', (table) => {
      table.dropIndex(['currency', 'rate_month', 'status'], 'expenses_by_rate')
      table.dropColumn('rate_month')
    })
  }
}
