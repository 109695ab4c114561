import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * How many notifications a person has not read, kept where every page reads the person anyway: the bell asks no query.
 */
export default class extends BaseSchema {
  protected tableName = 'users'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.integer('unread_notifications').unsigned().notNullable().defaultTo(0)
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('unread_notifications')
    })
  }
}
