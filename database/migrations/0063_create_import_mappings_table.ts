import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Which column meant which field the last time a person imported a table with these headings.
 */
export default class extends BaseSchema {
  protected tableName = 'import_mappings'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('headings_hash', 64).notNullable()
      table.text('mapping', 'longtext').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['user_id', 'headings_hash'], { indexName: 'import_mappings_once' })
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
