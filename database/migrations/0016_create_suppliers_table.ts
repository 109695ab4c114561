import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Sellers, shared by all projects so that one invoice is not claimed twice.
 */
export default class extends BaseSchema {
  protected tableName = 'suppliers'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('name', 300).notNullable()
      table.string('legal_code', 30).nullable().unique()
      table.string('vat_code', 30).nullable()
      table.string('country', 2).notNullable()
      table.string('search_text', 400).notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['search_text'], 'suppliers_by_search')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
