import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The table of periods with their own dates, as programmes differ.
 */
export default class extends BaseSchema {
  protected tableName = 'reporting_periods'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('number').unsigned().notNullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.date('partner_due_on').nullable()
      table.date('controller_due_on').nullable()
      table.date('lead_partner_due_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'number'], { indexName: 'reporting_periods_number_once' })
      table.check('ends_on >= starts_on', undefined, 'reporting_periods_dates_in_order')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
