import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Statements of a bank account (ISO 20022 camt.053) as they were brought in. Balances are cents of the account's currency.
 */
export default class extends BaseSchema {
  protected tableName = 'bank_statements'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('iban', 34).notNullable()
      table.string('currency', 3).notNullable()
      table.string('statement_id', 70).notNullable()
      table.string('number', 40).nullable()
      table.date('starts_on').nullable()
      table.date('ends_on').nullable()
      table.bigInteger('opening_cents').nullable()
      table.bigInteger('closing_cents').nullable()
      table.string('file_name', 255).notNullable()
      table.string('sha256', 64).notNullable()
      table.string('unique_key', 64).notNullable()
      table.integer('imported_by').unsigned().notNullable().references('users.id')
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'unique_key'], { indexName: 'bank_statements_once' })
      table.index(['project_id', 'ends_on', 'id'], 'bank_statements_by_date')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
