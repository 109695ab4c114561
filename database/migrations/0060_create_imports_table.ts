import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Expenses that came together: a pasted or uploaded table, or e-invoices; from the preview to the undoing. Headings, mapping
 * and defaults are JSON text.
 */
export default class extends BaseSchema {
  protected tableName = 'imports'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('kind', 20).notNullable()
      table.string('source_name', 255).notNullable()
      table.string('sheet_name', 100).notNullable().defaultTo('')
      table.string('sha256', 64).notNullable()
      table.string('status', 20).notNullable()

      table.text('headings', 'longtext').notNullable()
      table.text('mapping', 'longtext').nullable()
      table.text('defaults', 'longtext').nullable()

      table.integer('row_count').unsigned().notNullable()
      table.integer('wrong_count').unsigned().notNullable().defaultTo(0)
      table.integer('warned_count').unsigned().notNullable().defaultTo(0)
      table.integer('new_supplier_count').unsigned().notNullable().defaultTo(0)
      table.bigInteger('declared_cents').notNullable().defaultTo(0)

      table.integer('progress').unsigned().notNullable().defaultTo(0)
      table.string('run_key', 40).nullable()
      table.dateTime('alive_at').nullable()
      table.string('failure', 60).nullable()

      table.integer('created_by').unsigned().notNullable().references('users.id')
      table.integer('imported_by').unsigned().nullable().references('users.id')
      table.dateTime('imported_at').nullable()
      table.integer('undone_by').unsigned().nullable().references('users.id')
      table.dateTime('undone_at').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()

      table.index(['project_id', 'id'], 'imports_by_project')
      table.check("kind in ('paste', 'sheet', 'invoices')", undefined, 'imports_kind_known')
      table.check(
        "status in ('uploaded', 'previewed', 'importing', 'imported', 'undone', 'failed')",
        undefined,
        'imports_status_known'
      )
      table.check(
        "status not in ('imported', 'undone') or imported_by is not null",
        undefined,
        'imports_imported_by_somebody'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
