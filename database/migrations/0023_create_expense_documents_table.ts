import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The proofs of an expense, each with what it proves.
 */
export default class extends BaseSchema {
  protected tableName = 'expense_documents'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('expense_id').unsigned().notNullable().references('expenses.id')
      table.integer('document_id').unsigned().notNullable().references('documents.id')
      table.string('kind', 20).notNullable()
      table.unique(['expense_id', 'document_id'], { indexName: 'expense_documents_once' })
      table.check(
        "kind in ('invoice', 'payment', 'contract', 'delivery', 'travel', 'payroll', 'other')",
        undefined,
        'expense_documents_kind_known'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
