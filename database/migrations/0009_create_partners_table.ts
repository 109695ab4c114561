import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Cities of the network; one of them is ours.
 */
export default class extends BaseSchema {
  protected tableName = 'partners'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('name_lt', 200).notNullable()
      table.string('name_en', 200).notNullable()
      table.string('country', 2).notNullable()
      table.string('kind', 10).notNullable()
      table.boolean('is_own').notNullable().defaultTo(false)
      table.date('joined_on').nullable()
      table.date('left_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'name_en'], { indexName: 'partners_name_once' })
      table.check("kind in ('lead', 'partner')", undefined, 'partners_kind_known')
      table.check(
        'left_on is null or joined_on is null or left_on >= joined_on',
        undefined,
        'partners_dates_in_order'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
