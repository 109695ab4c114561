import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who works for a project, from when to when, and how his pay is claimed: a fixed share of the month or by the hour.
 */
export default class extends BaseSchema {
  protected tableName = 'staff_assignments'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('employee_id').unsigned().notNullable().references('employees.id')
      table.integer('cost_category_id').unsigned().notNullable().references('cost_categories.id')
      table.string('method', 20).notNullable()
      table.integer('share_bp').unsigned().nullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').nullable()
      table.string('letter_number', 100).nullable()
      table.date('letter_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'employee_id', 'starts_on'], 'staff_assignments_of_project')
      table.index(['employee_id', 'starts_on'], 'staff_assignments_of_person')
      table.check("method in ('fixed_share', 'hourly')", undefined, 'staff_assignments_method')
      table.check(
        "(method = 'fixed_share') = (share_bp is not null)",
        undefined,
        'staff_assignments_share_when_fixed'
      )
      table.check(
        'share_bp is null or share_bp between 1 and 10000',
        undefined,
        'staff_assignments_share_in_range'
      )
      table.check(
        'ends_on is null or ends_on >= starts_on',
        undefined,
        'staff_assignments_dates_in_order'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
