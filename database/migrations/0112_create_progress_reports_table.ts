import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The progress report of a period: its life and its free text in two languages.
 */
export default class extends BaseSchema {
  protected tableName = 'progress_reports'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('period_id').unsigned().notNullable().references('reporting_periods.id')
      table.text('summary_lt').nullable()
      table.text('summary_en').nullable()
      table.text('problems_lt').nullable()
      table.text('problems_en').nullable()
      table.text('spending_lt').nullable()
      table.text('spending_en').nullable()
      table.text('target_groups_lt').nullable()
      table.text('target_groups_en').nullable()
      table.text('principles_lt').nullable()
      table.text('principles_en').nullable()
      table.text('next_steps_lt').nullable()
      table.text('next_steps_en').nullable()
      table.string('status', 20).notNullable().defaultTo('draft')
      table.dateTime('submitted_at').nullable()
      table.integer('submitted_by').unsigned().nullable().references('users.id')
      table.dateTime('decided_at').nullable()
      table.text('return_reason').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['period_id'], { indexName: 'progress_reports_one_a_period' })
      table.check(
        "status in ('draft', 'submitted', 'returned', 'accepted')",
        undefined,
        'progress_reports_status_known'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
