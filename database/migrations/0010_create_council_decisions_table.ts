import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Decisions that allow the project and its money. Identity is type + number + date, as numbers start anew each year.
 */
export default class extends BaseSchema {
  protected tableName = 'council_decisions'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('act_type', 30).notNullable()
      table.string('number', 40).notNullable()
      table.date('decided_on').notNullable()
      table.string('title_lt', 500).notNullable()
      table.string('title_en', 500).nullable()
      table.string('url', 500).nullable()
      table.bigInteger('own_contribution_cents').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'act_type', 'number', 'decided_on'], {
        indexName: 'council_decisions_identity',
      })
      table.check(
        "act_type in ('council_decision', 'mayor_order', 'director_order', 'other')",
        undefined,
        'council_decisions_type_known'
      )
      table.check(
        'own_contribution_cents is null or own_contribution_cents >= 0',
        undefined,
        'council_decisions_money_not_negative'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
