import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What one month of a person cost and how long he worked, as a project has it from the payslip. Hours are hundredths.
 */
export default class extends BaseSchema {
  protected tableName = 'staff_months'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('employee_id').unsigned().notNullable().references('employees.id')
      table.date('month').notNullable()
      table.bigInteger('gross_salary_cents').notNullable()
      table.bigInteger('employer_contributions_cents').notNullable()
      table.integer('project_hours').unsigned().nullable()
      table.integer('total_hours').unsigned().nullable()
      table.integer('absence_hours').unsigned().nullable()
      table.string('note', 500).nullable()
      table.date('paid_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'employee_id', 'month'], { indexName: 'staff_months_once' })
      table.index(['employee_id', 'month'], 'staff_months_of_person')
      table.check(
        'gross_salary_cents >= 0 and employer_contributions_cents >= 0',
        undefined,
        'staff_months_pay_not_negative'
      )
      table.check(
        'project_hours is null or (total_hours is not null and project_hours <= total_hours)',
        undefined,
        'staff_months_hours_within_worked'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
