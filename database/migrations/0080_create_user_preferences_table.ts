import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What a person likes to see, one row a choice: the columns of the list of expenses.
 */
export default class extends BaseSchema {
  protected tableName = 'user_preferences'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('name', 60).notNullable()
      table.string('value', 2000).notNullable()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['user_id', 'name'], { indexName: 'user_preferences_once' })
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
