import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Why a budget may be approved although its document does not authorise the city's share: without it that is refused.
 */
export default class extends BaseSchema {
  protected tableName = 'budget_versions'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.string('cover_reason', 1000).nullable()
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('cover_reason')
    })
  }
}
