import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Which expense a ledger entry or a bank transaction belongs to: proposed by the program, confirmed or rejected by a person, or
 * confirmed by the program where nothing else is possible (`automatic`). `amount_cents` is what it takes of the entry or the
 * transaction, `expense_cents` what it covers of the expense, each in its own currency. One row a pair: what was rejected stays so.
 */
export default class extends BaseSchema {
  protected tableName = 'matches'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table
        .integer('expense_id')
        .unsigned()
        .notNullable()
        .references('expenses.id')
        .onDelete('CASCADE')
      table.integer('ledger_entry_id').unsigned().nullable().references('ledger_entries.id')
      table.integer('bank_transaction_id').unsigned().nullable().references('bank_transactions.id')
      table.bigInteger('amount_cents').notNullable()
      table.bigInteger('expense_cents').notNullable()
      table.string('kind', 20).notNullable()
      table.string('status', 20).notNullable()
      table.integer('score').unsigned().notNullable()
      table.text('reasons').notNullable()
      table.integer('decided_by').unsigned().nullable().references('users.id')
      table.dateTime('decided_at').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['expense_id', 'ledger_entry_id'], { indexName: 'matches_entry_once' })
      table.unique(['expense_id', 'bank_transaction_id'], { indexName: 'matches_transaction_once' })
      table.index(['project_id', 'status', 'score', 'id'], 'matches_by_status')
      table.check(
        '(ledger_entry_id is null) <> (bank_transaction_id is null)',
        undefined,
        'matches_one_side'
      )
      table.check("kind in ('automatic', 'proposal', 'manual')", undefined, 'matches_kind_known')
      table.check(
        "status in ('proposed', 'confirmed', 'rejected')",
        undefined,
        'matches_status_known'
      )
      table.check(
        "(status = 'proposed') = (decided_at is null)",
        undefined,
        'matches_decided_when_settled'
      )
      table.check(
        "kind = 'automatic' or status = 'proposed' or decided_by is not null",
        undefined,
        'matches_decided_by_somebody'
      )
      table.check(
        '(amount_cents > 0 and expense_cents > 0) or (amount_cents < 0 and expense_cents < 0)',
        undefined,
        'matches_same_sign'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
