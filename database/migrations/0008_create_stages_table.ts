import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Free dated phases of a project.
 */
export default class extends BaseSchema {
  protected tableName = 'stages'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('number').unsigned().notNullable()
      table.string('name_lt', 200).notNullable()
      table.string('name_en', 200).notNullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'number'], { indexName: 'stages_number_once' })
      table.check('ends_on >= starts_on', undefined, 'stages_dates_in_order')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
