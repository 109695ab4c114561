import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The whole of a paper, as it is compared with others: follows net and VAT by itself, in cents of the expense's currency.
 */
export default class extends BaseSchema {
  protected tableName = 'expenses'

  override async up() {
    this.schema.raw(
      'alter table expenses add column gross_cents bigint generated always as (net_cents + vat_cents) virtual'
    )
    this.schema.raw(
      'create index expenses_by_supplier_and_gross on expenses (supplier_id, gross_cents, invoiced_on, paid_on)'
    )
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropIndex([], 'expenses_by_supplier_and_gross')
      table.dropColumn('gross_cents')
    })
  }
}
