import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Suppliers that belong together (a parent company, partners of one bid) carry one group: what is bought from them is
 * summed as if it were bought from one. The key is the group's name as it is compared.
 */
export default class extends BaseSchema {
  protected tableName = 'suppliers'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.string('supplier_group', 200).nullable()
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('supplier_group')
    })
  }
}
