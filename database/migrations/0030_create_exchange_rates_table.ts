import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The Commission's monthly accounting rates (InforEuro), shared by all projects: units of a currency for 1 EUR, as exact
 * decimal text. `month` is the month's first day. Source: domain rules 12.
 */
export default class extends BaseSchema {
  protected tableName = 'exchange_rates'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('currency', 3).notNullable()
      table.date('month').notNullable()
      table.string('rate', 30).notNullable()
      table.string('source', 300).notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['currency', 'month'], { indexName: 'exchange_rates_one_a_month' })
      table.index(['month', 'currency'], 'exchange_rates_by_month')
      table.check(
        "length(currency) = 3 and currency <> 'EUR'",
        undefined,
        'exchange_rates_currency_foreign'
      )
      table.check("substr(month, 9, 2) = '01'", undefined, 'exchange_rates_month_by_first_day')
      table.check('cast(rate as decimal(30, 10)) > 0', undefined, 'exchange_rates_rate_above_zero')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
