import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The documented gross employment cost of twelve months, and the hourly rate that a project takes from it.
 */
export default class extends BaseSchema {
  protected tableName = 'staff_year_costs'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('employee_id').unsigned().notNullable().references('employees.id')
      table.date('applies_from').notNullable()
      table.bigInteger('gross_cents').notNullable()
      table.date('documented_from').notNullable()
      table.date('documented_to').notNullable()
      table.string('source', 500).notNullable()
      table.date('documented_on').notNullable()
      table.integer('working_time_bp').unsigned().notNullable()
      table.integer('year_hours').unsigned().notNullable()
      table.bigInteger('rate_cents').notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'employee_id', 'applies_from'], {
        indexName: 'staff_year_costs_once',
      })
      table.check('gross_cents > 0 and rate_cents > 0', undefined, 'staff_year_costs_positive')
      table.check(
        'working_time_bp between 1 and 10000 and year_hours > 0',
        undefined,
        'staff_year_costs_hours_positive'
      )
      table.check('documented_to >= documented_from', undefined, 'staff_year_costs_dates_in_order')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
