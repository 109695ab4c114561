import { BaseSchema } from '@adonisjs/lucid/schema'

/** Why a risk is watched no longer. */
export default class extends BaseSchema {
  protected tableName = 'risks'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.text('close_reason').nullable()
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('close_reason')
    })
  }
}
