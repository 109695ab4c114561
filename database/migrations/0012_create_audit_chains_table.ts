import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The end of each hash chain; its row is locked while an event is added. Scope: project:<id> or system.
 */
export default class extends BaseSchema {
  protected tableName = 'audit_chains'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('scope', 60).notNullable().unique()
      table.integer('last_sequence').unsigned().notNullable().defaultTo(0)
      table.string('last_hash', 64).notNullable()
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
