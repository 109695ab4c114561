import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Where e-mails go while no mail server is set: the mailbox of development and of the demo. Nothing leaves the house.
 */
export default class extends BaseSchema {
  protected tableName = 'mailbox_messages'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('message_id', 190).notNullable().unique()
      table.string('to_address', 254).notNullable()
      table.string('subject', 300).notNullable()
      table.text('body_text', 'longtext').notNullable()
      table.text('body_html', 'longtext').notNullable()
      table.dateTime('sent_at').notNullable()
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
