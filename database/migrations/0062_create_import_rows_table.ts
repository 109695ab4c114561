import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The rows of an import: their cells as they came, and what was understood, found wrong and found doubtful in them, as JSON
 * text. `position` counts them; `number` is the row's number in its sheet.
 */
export default class extends BaseSchema {
  protected tableName = 'import_rows'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('import_id').unsigned().notNullable().references('imports.id')
      table.integer('position').unsigned().notNullable()
      table.integer('number').unsigned().notNullable()
      table.integer('import_file_id').unsigned().nullable().references('import_files.id')
      table.text('cells', 'longtext').notNullable()
      table.text('understood', 'longtext').nullable()
      table.text('problems', 'longtext').nullable()
      table.text('warnings', 'longtext').nullable()
      table.boolean('is_wrong').notNullable().defaultTo(false)
      table.boolean('is_warned').notNullable().defaultTo(false)
      table.unique(['import_id', 'position'], { indexName: 'import_rows_once' })
      table.index(['import_id', 'is_wrong', 'position'], 'import_rows_by_wrong')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
