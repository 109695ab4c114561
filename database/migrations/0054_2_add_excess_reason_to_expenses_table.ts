import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Why an expense may pass the value of its contract: without it such an expense is refused.
 */
export default class extends BaseSchema {
  protected tableName = 'expenses'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.string('contract_excess_reason', 1000).nullable()
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('contract_excess_reason')
    })
  }
}
