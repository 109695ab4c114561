import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Which files belong to a contract, and what each of them is.
 */
export default class extends BaseSchema {
  protected tableName = 'contract_documents'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id')
      table.integer('document_id').unsigned().notNullable().references('documents.id')
      table.string('kind', 20).notNullable()
      table.unique(['contract_id', 'document_id'], { indexName: 'contract_documents_once' })
      table.check(
        "kind in ('contract', 'amendment', 'procurement', 'delivery', 'other')",
        undefined,
        'contract_documents_kind_known'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
