import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Budgets as they were approved; every change is a new version.
 */
export default class extends BaseSchema {
  protected tableName = 'budget_versions'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('number').unsigned().notNullable()
      table.string('status', 20).notNullable()
      table.integer('council_decision_id').unsigned().nullable().references('council_decisions.id')
      table.date('approved_on').nullable()
      table.string('note', 1000).nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'number'], { indexName: 'budget_versions_number_once' })
      table.check(
        "status in ('draft', 'approved', 'superseded')",
        undefined,
        'budget_versions_status_known'
      )
      table.check(
        "status = 'draft' or approved_on is not null",
        undefined,
        'budget_versions_approved_has_date'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
