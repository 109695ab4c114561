import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The list of expenditure of a period and where it stands on its way to payment.
 */
export default class extends BaseSchema {
  protected tableName = 'financial_reports'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table
        .integer('reporting_period_id')
        .unsigned()
        .notNullable()
        .unique()
        .references('reporting_periods.id')
      table.string('status', 20).notNullable().defaultTo('draft')
      table.integer('budget_version_id').unsigned().nullable().references('budget_versions.id')
      table.integer('erdf_rate_bp').unsigned().notNullable()
      table.dateTime('submitted_at').nullable()
      table.dateTime('certified_at').nullable()
      table.string('certificate_number', 60).nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.check(
        "status in ('draft', 'submitted', 'in_control', 'certified', 'claimed', 'paid')",
        undefined,
        'financial_reports_status_known'
      )
      table.check('erdf_rate_bp between 0 and 10000', undefined, 'financial_reports_rate_in_range')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
