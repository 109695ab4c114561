import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Exports of the accounting program as they were brought in, so that each can be undone as a whole.
 */
export default class extends BaseSchema {
  protected tableName = 'ledger_imports'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('file_name', 255).notNullable()
      table.string('sha256', 64).notNullable()
      table.integer('added_count').unsigned().notNullable()
      table.integer('repeated_count').unsigned().notNullable()
      table.integer('imported_by').unsigned().notNullable().references('users.id')
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'id'], 'ledger_imports_by_project')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
