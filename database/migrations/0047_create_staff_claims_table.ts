import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The one expense that claims a person's pay of one reporting period; its amount follows the working sheet.
 */
export default class extends BaseSchema {
  protected tableName = 'staff_claims'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('employee_id').unsigned().notNullable().references('employees.id')
      table
        .integer('reporting_period_id')
        .unsigned()
        .notNullable()
        .references('reporting_periods.id')
      table
        .integer('expense_id')
        .unsigned()
        .notNullable()
        .unique()
        .references('expenses.id')
        .onDelete('cascade')
      table.unique(['employee_id', 'reporting_period_id'], { indexName: 'staff_claims_once' })
      table.index(['project_id', 'reporting_period_id'], 'staff_claims_of_period')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
