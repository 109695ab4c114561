import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Signed-in sessions; the columns are those of the session package's database store.
 */
export default class extends BaseSchema {
  protected tableName = 'sessions'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.string('id', 64).primary()
      table.text('data', 'longtext').notNullable()
      table.dateTime('expires_at').notNullable()
      table.string('user_id', 64).nullable()
      table.index(['expires_at'], 'sessions_by_expiry')
      table.index(['user_id'], 'sessions_by_user')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
