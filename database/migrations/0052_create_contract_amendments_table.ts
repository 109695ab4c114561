import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What changed a contract's value or term after it was signed. The value in force is the one signed plus all of these.
 */
export default class extends BaseSchema {
  protected tableName = 'contract_amendments'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id')
      table.string('number', 100).notNullable()
      table.date('signed_on').notNullable()
      table.bigInteger('change_cents').notNullable()
      table.date('valid_to').nullable()
      table.string('reason', 1000).notNullable()
      table.dateTime('created_at').notNullable()
      table.unique(['contract_id', 'number'], { indexName: 'contract_amendments_number_once' })
      table.check(
        'change_cents <> 0 or valid_to is not null',
        undefined,
        'contract_amendments_change_something'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
