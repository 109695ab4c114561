import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What the project does, under a stage.
 */
export default class extends BaseSchema {
  protected tableName = 'activities'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('stage_id').unsigned().notNullable().references('stages.id')
      table.integer('owner_role_id').unsigned().nullable().references('team_roles.id')
      table.string('number', 20).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.text('expected_result_lt').nullable()
      table.text('expected_result_en').nullable()
      table.text('result_lt').nullable()
      table.text('result_en').nullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.string('status', 20).notNullable().defaultTo('planned')
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'number'], { indexName: 'activities_number_once' })
      table.index(['project_id', 'starts_on', 'id'], 'activities_by_start')
      table.check('ends_on >= starts_on', undefined, 'activities_dates_in_order')
      table.check(
        "status in ('planned', 'ongoing', 'done', 'cancelled')",
        undefined,
        'activities_status_known'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
