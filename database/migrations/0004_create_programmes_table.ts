import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Programmes such as URBACT III: the frame whose dated rules its projects follow.
 */
export default class extends BaseSchema {
  protected tableName = 'programmes'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('name_lt', 300).notNullable()
      table.string('name_en', 300).notNullable()
      table.string('fund_lt', 300).notNullable()
      table.string('fund_en', 300).notNullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.check('ends_on >= starts_on', undefined, 'programmes_dates_in_order')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
