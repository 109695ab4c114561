import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Filters of the list of expenses that a person keeps by name in a project. `name_key` is the folded name, so that both
 * databases agree which names are the same; `default_in_project_id` is the project again for the one that opens first.
 */
export default class extends BaseSchema {
  protected tableName = 'saved_filters'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('name', 60).notNullable()
      table.string('name_key', 120).notNullable()
      table.string('query', 1000).notNullable()
      table.integer('default_in_project_id').unsigned().nullable().references('projects.id')
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['user_id', 'project_id', 'name_key'], { indexName: 'saved_filters_name_once' })
      table.unique(['user_id', 'default_in_project_id'], { indexName: 'saved_filters_one_default' })
      table.check("name <> '' and query <> ''", undefined, 'saved_filters_say_something')
      table.check(
        'default_in_project_id is null or default_in_project_id = project_id',
        undefined,
        'saved_filters_default_in_own_project'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
