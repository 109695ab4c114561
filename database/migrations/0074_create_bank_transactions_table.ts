import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Booked transactions of bank statements. Amounts are signed cents of the account's currency: what was paid is positive, what
 * came in is negative. `matched_cents` is what confirmed matches use of it, so that no payment pays twice.
 */
export default class extends BaseSchema {
  protected tableName = 'bank_transactions'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('bank_statement_id').unsigned().notNullable().references('bank_statements.id')
      table.string('iban', 34).notNullable()
      table.date('booked_on').notNullable()
      table.date('value_on').nullable()
      table.bigInteger('amount_cents').notNullable()
      table.bigInteger('matched_cents').notNullable().defaultTo(0)
      table.string('currency', 3).notNullable()
      table.bigInteger('original_cents').nullable()
      table.string('original_currency', 3).nullable()
      table.boolean('is_reversal').notNullable().defaultTo(false)
      table.string('counterparty_name', 300).nullable()
      table.string('counterparty_code', 40).nullable()
      table.string('counterparty_iban', 34).nullable()
      table.string('payment_order_number', 70).nullable()
      table.string('reference_numbers', 500).nullable()
      table.string('remittance', 2000).nullable()
      table.boolean('is_sensitive').notNullable().defaultTo(false)
      table.string('left_out_reason', 500).nullable()
      table.string('unique_key', 64).notNullable()
      table.string('search_text', 1800).notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'unique_key'], { indexName: 'bank_transactions_once' })
      table.index(['project_id', 'booked_on', 'id'], 'bank_transactions_by_date')
      table.index(['bank_statement_id', 'id'], 'bank_transactions_by_statement')
      table.check(
        '(amount_cents >= 0 and matched_cents between 0 and amount_cents) or (amount_cents < 0 and matched_cents between amount_cents and 0)',
        undefined,
        'bank_transactions_matched_within'
      )
      table.check(
        '(original_cents is null) = (original_currency is null)',
        undefined,
        'bank_transactions_original_whole'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
