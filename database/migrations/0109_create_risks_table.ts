import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What may go wrong, how likely and how badly (1 to 5), and what is done about it.
 */
export default class extends BaseSchema {
  protected tableName = 'risks'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('owner_role_id').unsigned().nullable().references('team_roles.id')
      table.string('number', 20).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.integer('likelihood').unsigned().notNullable()
      table.integer('impact').unsigned().notNullable()
      table.text('response_lt').nullable()
      table.text('response_en').nullable()
      table.date('review_on').nullable()
      table.string('status', 20).notNullable().defaultTo('open')
      table.date('closed_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'number'], { indexName: 'risks_number_once' })
      table.check(
        'likelihood between 1 and 5 and impact between 1 and 5',
        undefined,
        'risks_weight_in_range'
      )
      table.check("status in ('open', 'happened', 'closed')", undefined, 'risks_status_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
