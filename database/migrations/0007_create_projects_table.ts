import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A city's part in a network. The ERDF rate belongs to project and partner, it is not looked up by country.
 */
export default class extends BaseSchema {
  protected tableName = 'projects'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('programme_id').unsigned().notNullable().references('programmes.id')
      table.string('code', 40).notNullable().unique()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).notNullable()
      table.text('summary_lt').nullable()
      table.text('summary_en').nullable()
      table.string('city_lt', 200).notNullable()
      table.string('city_en', 200).notNullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.integer('erdf_rate_bp').unsigned().notNullable()
      table.boolean('vat_recoverable').notNullable().defaultTo(false)
      table.string('account_code', 60).nullable()
      table.boolean('is_sample').notNullable().defaultTo(false)
      table.integer('last_expense_number').unsigned().notNullable().defaultTo(0)
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.check('ends_on >= starts_on', undefined, 'projects_dates_in_order')
      table.check('erdf_rate_bp between 0 and 10000', undefined, 'projects_rate_in_range')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
