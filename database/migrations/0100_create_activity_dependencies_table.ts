import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Which activity cannot begin before another one has ended.
 */
export default class extends BaseSchema {
  protected tableName = 'activity_dependencies'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id')
      table.integer('depends_on_id').unsigned().notNullable().references('activities.id')
      table.unique(['activity_id', 'depends_on_id'], { indexName: 'activity_dependencies_once' })
      table.index(['depends_on_id'], 'activity_dependencies_by_source')
      table.check('activity_id <> depends_on_id', undefined, 'activity_dependencies_not_itself')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
