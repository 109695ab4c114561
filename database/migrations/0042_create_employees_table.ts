import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * People whose pay projects may claim, shared by all projects so that nobody is claimed above a full working month.
 */
export default class extends BaseSchema {
  protected tableName = 'employees'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('full_name', 200).nullable()
      table.string('position_lt', 300).notNullable()
      table.string('position_en', 300).nullable()
      table.date('employed_from').notNullable()
      table.date('employed_to').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.check(
        'employed_to is null or employed_to >= employed_from',
        undefined,
        'employees_dates_in_order'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
