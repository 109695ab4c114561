import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Pairs of expenses that look like one claim made twice and are none, with the reason somebody answers for.
 */
export default class extends BaseSchema {
  protected tableName = 'accepted_duplicates'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('expense_id').unsigned().notNullable().references('expenses.id')
      table.integer('other_expense_id').unsigned().notNullable().references('expenses.id')
      table.string('reason', 1000).notNullable()
      table.integer('accepted_by').unsigned().notNullable().references('users.id')
      table.dateTime('created_at').notNullable()
      table.unique(['expense_id', 'other_expense_id'], { indexName: 'accepted_duplicates_once' })
      table.index(['other_expense_id'], 'accepted_duplicates_by_other')
      table.check('expense_id <> other_expense_id', undefined, 'accepted_duplicates_two_expenses')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
