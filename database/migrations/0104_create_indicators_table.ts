import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What shows whether the project reaches its aims. Values are whole hundredths of the unit.
 */
export default class extends BaseSchema {
  protected tableName = 'indicators'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('kind', 20).notNullable()
      table.string('number', 20).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.string('unit_lt', 60).notNullable()
      table.string('unit_en', 60).nullable()
      table.bigInteger('base_hundredths').notNullable()
      table.bigInteger('target_hundredths').notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'number'], { indexName: 'indicators_number_once' })
      table.check("kind in ('output', 'result')", undefined, 'indicators_kind_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
