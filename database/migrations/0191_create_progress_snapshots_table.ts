import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A handed-in progress report, row by row, in both languages: its workbook stays what it was whatever becomes of the log. Each
 * handing in has its own rows; earlier ones stay.
 */
export default class extends BaseSchema {
  protected tableName = 'progress_snapshots'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('progress_report_id').unsigned().notNullable().references('progress_reports.id')
      table.integer('submission').unsigned().notNullable()
      table.string('locale', 2).notNullable()
      table.string('part', 20).notNullable()
      table.integer('position').unsigned().notNullable()
      // JSON, as the workbook takes it
      table.text('content', 'mediumtext').notNullable()
      table.unique(['progress_report_id', 'submission', 'locale', 'part', 'position'], {
        indexName: 'progress_snapshots_once',
      })
      table.check("locale in ('lt', 'en')", undefined, 'progress_snapshots_locale_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
