import { BaseSchema } from '@adonisjs/lucid/schema'

/** The day a risk came true. */
export default class extends BaseSchema {
  protected tableName = 'risks'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.date('happened_on').nullable()
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('happened_on')
    })
  }
}
