import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A financial report as it was frozen: everything but its lines, in both languages, as the workbook takes it. One that was
 * never submitted was made for a submission that did not come about.
 */
export default class extends BaseSchema {
  protected tableName = 'report_snapshots'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table
        .integer('reporting_period_id')
        .unsigned()
        .notNullable()
        .references('reporting_periods.id')
      table.text('head_lt', 'longtext').notNullable()
      table.text('head_en', 'longtext').notNullable()
      table.integer('lines').unsigned().notNullable().defaultTo(0)
      table.bigInteger('declared_cents').notNullable().defaultTo(0)
      table.bigInteger('erdf_cents').notNullable().defaultTo(0)
      table.dateTime('created_at').notNullable()
      table.dateTime('submitted_at').nullable()
      table.index(['reporting_period_id'], 'report_snapshots_by_period')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
