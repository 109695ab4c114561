import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Entries of the city's ledger that belong to a project. Amounts are signed cents of the entry's currency: a cost is positive,
 * its correction negative. `matched_cents` is what confirmed matches use of it, so that no entry is used twice.
 */
export default class extends BaseSchema {
  protected tableName = 'ledger_entries'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('ledger_import_id').unsigned().notNullable().references('ledger_imports.id')
      table.date('entered_on').notNullable()
      table.string('document_number', 100).nullable()
      table.string('invoice_number', 100).nullable()
      table.string('account_code', 60).nullable()
      table.string('programme_code', 100).nullable()
      table.string('counterparty_name', 300).nullable()
      table.string('counterparty_code', 30).nullable()
      table.string('description', 1000).nullable()
      table.bigInteger('amount_cents').notNullable()
      table.bigInteger('matched_cents').notNullable().defaultTo(0)
      table.string('currency', 3).notNullable()
      table.boolean('is_sensitive').notNullable().defaultTo(false)
      table.string('left_out_reason', 500).nullable()
      table.text('raw_row').notNullable()
      table.string('unique_key', 64).notNullable()
      table.string('search_text', 1800).notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'unique_key'], { indexName: 'ledger_entries_once' })
      table.index(['project_id', 'entered_on', 'id'], 'ledger_entries_by_date')
      table.index(['ledger_import_id', 'id'], 'ledger_entries_by_import')
      table.check(
        '(amount_cents >= 0 and matched_cents between 0 and amount_cents) or (amount_cents < 0 and matched_cents between amount_cents and 0)',
        undefined,
        'ledger_entries_matched_within'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
