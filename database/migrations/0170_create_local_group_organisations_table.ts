import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Organisations of the city's local group, each of a sector, with the dates of their membership.
 */
export default class extends BaseSchema {
  protected tableName = 'local_group_organisations'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('name_lt', 300).notNullable()
      table.string('name_en', 300).nullable()
      table.string('sector', 30).notNullable()
      table.string('website', 500).nullable()
      table.date('joined_on').notNullable()
      table.date('left_on').nullable()
      table.text('note').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'sector', 'id'], 'local_group_organisations_by_sector')
      table.check(
        "sector in ('public_authority', 'business', 'education_research', 'ngo', 'youth', 'politics', 'other')",
        undefined,
        'local_group_organisations_sector_known'
      )
      table.check(
        'left_on is null or left_on >= joined_on',
        undefined,
        'local_group_organisations_dates_in_order'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
