import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Files as they were received; the content type is what the content says, not what the name says.
 */
export default class extends BaseSchema {
  protected tableName = 'documents'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('file_name', 255).notNullable()
      table.string('storage_key', 200).notNullable().unique()
      table.string('content_type', 120).notNullable()
      table.bigInteger('size_bytes').notNullable()
      table.string('sha256', 64).notNullable()
      table.boolean('is_sensitive').notNullable().defaultTo(false)
      table.integer('uploaded_by').unsigned().notNullable().references('users.id')
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['sha256'], 'documents_by_content')
      table.index(['project_id', 'id'], 'documents_by_project')
      table.check('size_bytes > 0', undefined, 'documents_not_empty')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
