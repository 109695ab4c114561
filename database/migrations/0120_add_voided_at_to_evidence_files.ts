import { BaseSchema } from '@adonisjs/lucid/schema'

/** When a file stopped being evidence. Its row and its content stay, since a report may have carried it. */
export default class extends BaseSchema {
  protected tableName = 'evidence_files'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dateTime('voided_at').nullable()
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('voided_at')
    })
  }
}
