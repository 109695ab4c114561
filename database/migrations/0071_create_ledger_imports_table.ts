import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Exports of the accounting program: uploaded, their columns told, then brought in as a whole and undone as a whole. `mapping` is
 * JSON and is offered again for the next file with the same headings.
 */
export default class extends BaseSchema {
  protected tableName = 'ledger_imports'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('status', 20).notNullable()
      table.string('file_name', 255).notNullable()
      table.string('storage_key', 200).notNullable().unique()
      table.string('sha256', 64).notNullable()
      table.string('headings_hash', 64).notNullable()
      table.text('mapping').notNullable()
      table.integer('added_count').unsigned().notNullable().defaultTo(0)
      table.integer('repeated_count').unsigned().notNullable().defaultTo(0)
      table.integer('left_out_count').unsigned().notNullable().defaultTo(0)
      table.integer('imported_by').unsigned().notNullable().references('users.id')
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'id'], 'ledger_imports_by_project')
      table.index(['project_id', 'headings_hash', 'id'], 'ledger_imports_by_headings')
      table.check("status in ('uploaded', 'imported')", undefined, 'ledger_imports_status_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
