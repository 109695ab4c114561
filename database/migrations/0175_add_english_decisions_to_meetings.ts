import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a meeting decided, in English. */
export default class extends BaseSchema {
  protected tableName = 'meetings'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.text('decisions_en').nullable()
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('decisions_en')
    })
  }
}
