import { BaseSchema } from '@adonisjs/lucid/schema'

/** What is wrong in how many rows, as JSON text, so that a page need not look through thousands; and whether the table had headings. */
export default class extends BaseSchema {
  protected tableName = 'imports'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.text('summary', 'longtext').nullable()
      table.integer('header_row').notNullable().defaultTo(0)
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('summary')
      table.dropColumn('header_row')
    })
  }
}
