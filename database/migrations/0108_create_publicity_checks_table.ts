import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The duties of publicity that come with the fund's money, each met, not met or not needed, with its reason.
 */
export default class extends BaseSchema {
  protected tableName = 'publicity_checks'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('code', 40).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).notNullable()
      table.text('note').nullable()
      table.date('due_on').nullable()
      table.date('met_on').nullable()
      table.string('status', 20).notNullable().defaultTo('open')
      table.integer('position').unsigned().notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'code'], { indexName: 'publicity_checks_once' })
      table.check(
        "status in ('open', 'met', 'not_needed')",
        undefined,
        'publicity_checks_status_known'
      )
      table.check(
        "(status = 'met') = (met_on is not null)",
        undefined,
        'publicity_checks_met_has_day'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
