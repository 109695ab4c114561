import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What somebody is told, once per occasion and channel: the inbox, and the outbox of e-mails. A worker claims an e-mail for
 * the length of a lease; one that was claimed and never marked as sent goes back to waiting when the lease is over.
 */
export default class extends BaseSchema {
  protected tableName = 'notifications'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('occasion', 150).notNullable()
      table.string('channel', 10).notNullable()
      table.string('kind', 40).notNullable()
      table.integer('project_id').unsigned().nullable().references('projects.id')
      table.string('path', 300).notNullable()
      table.text('facts', 'longtext').notNullable()
      table.string('status', 10).notNullable()
      table.integer('attempts').unsigned().notNullable().defaultTo(0)
      table.dateTime('due_at').notNullable()
      table.string('claimed_by', 60).nullable()
      table.dateTime('lease_until').nullable()
      table.string('message_id', 190).nullable().unique()
      table.dateTime('sent_at').nullable()
      table.dateTime('read_at').nullable()
      table.string('error', 500).nullable()
      table.dateTime('created_at').notNullable()
      table.unique(['user_id', 'occasion', 'channel'], { indexName: 'notifications_once' })
      table.index(['user_id', 'channel', 'read_at', 'id'], 'notifications_by_reader')
      table.index(['channel', 'status', 'due_at'], 'notifications_by_due')
      table.check("channel in ('inbox', 'mail')", undefined, 'notifications_channel_known')
      table.check(
        "status in ('waiting', 'claimed', 'sent', 'failed', 'dropped')",
        undefined,
        'notifications_status_known'
      )
      table.check(
        "(status = 'claimed') = (claimed_by is not null and lease_until is not null)",
        undefined,
        'notifications_claim_has_lease'
      )
      table.check(
        "(status = 'sent') = (sent_at is not null)",
        undefined,
        'notifications_sent_has_time'
      )
      table.check(
        "(channel = 'mail') = (message_id is not null)",
        undefined,
        'notifications_mail_has_message_id'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
