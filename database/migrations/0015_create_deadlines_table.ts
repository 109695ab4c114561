import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Days by which something must be done. Late is computed, never stored.
 */
export default class extends BaseSchema {
  protected tableName = 'deadlines'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('activity_id').unsigned().nullable().references('activities.id')
      table.integer('owner_role_id').unsigned().nullable().references('team_roles.id')
      table.string('kind', 20).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.date('due_on').notNullable()
      table.string('status', 20).notNullable().defaultTo('open')
      table.date('done_on').nullable()
      table.text('note').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'due_on', 'id'], 'deadlines_by_due')
      table.check(
        "kind in ('report', 'claim', 'deliverable', 'event', 'procurement', 'council', 'other')",
        undefined,
        'deadlines_kind_known'
      )
      table.check("status in ('open', 'done', 'cancelled')", undefined, 'deadlines_status_known')
      table.check("(status = 'done') = (done_on is not null)", undefined, 'deadlines_done_has_date')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
