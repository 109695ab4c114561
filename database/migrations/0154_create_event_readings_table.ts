import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * How far the events of each chain were read for what somebody must be told. Numbers of a chain have no gaps and are given
 * under its lock, so nothing that is committed later can come to stand before what was read.
 */
export default class extends BaseSchema {
  protected tableName = 'event_readings'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('scope', 60).notNullable().unique()
      table.integer('last_sequence').unsigned().notNullable()
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
