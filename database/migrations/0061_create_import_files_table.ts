import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The files an import was read from, in the store, until they become documents of its expenses or the import is discarded.
 */
export default class extends BaseSchema {
  protected tableName = 'import_files'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('import_id').unsigned().notNullable().references('imports.id')
      table.string('file_name', 255).notNullable()
      table.string('storage_key', 200).notNullable().unique()
      table.string('content_type', 120).notNullable()
      table.bigInteger('size_bytes').notNullable()
      table.string('sha256', 64).notNullable()
      table.index(['import_id'], 'import_files_by_import')
      table.check('size_bytes > 0', undefined, 'import_files_not_empty')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
