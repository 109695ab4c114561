import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What proves a person's pay: for the person as a whole, or for one month.
 */
export default class extends BaseSchema {
  protected tableName = 'staff_documents'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('employee_id').unsigned().notNullable().references('employees.id')
      table.integer('document_id').unsigned().notNullable().unique().references('documents.id')
      table.string('kind', 20).notNullable()
      table.date('month').nullable()
      table.index(['project_id', 'employee_id', 'month'], 'staff_documents_of_month')
      table.check(
        "(kind in ('employment', 'assignment') and month is null) or (kind in ('payslip', 'payment', 'time_record') and month is not null)",
        undefined,
        'staff_documents_month_by_kind'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
