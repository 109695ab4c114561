import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The secret links by which calendar programs read a person's days. Of the secret only its SHA-256 is kept;
 * `open_for_user_id` is the user again while the link works, so that a person has one that does.
 */
export default class extends BaseSchema {
  protected tableName = 'calendar_feeds'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.integer('open_for_user_id').unsigned().nullable().references('users.id')
      table.string('token_hash', 64).notNullable()
      table.string('kinds', 100).notNullable()
      table.dateTime('revoked_at').nullable()
      table.dateTime('last_read_at').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['token_hash'], { indexName: 'calendar_feeds_token_once' })
      table.unique(['open_for_user_id'], { indexName: 'calendar_feeds_one_open' })
      table.index(['user_id'], 'calendar_feeds_by_user')
      table.check(
        '(open_for_user_id is null) = (revoked_at is not null)',
        undefined,
        'calendar_feeds_open_or_revoked'
      )
      table.check(
        'open_for_user_id is null or open_for_user_id = user_id',
        undefined,
        'calendar_feeds_open_for_its_own'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
