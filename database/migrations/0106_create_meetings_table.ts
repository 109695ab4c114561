import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Meetings of the local group, of the network and online: planned, then held or called off. A time is local, HH:MM.
 */
export default class extends BaseSchema {
  protected tableName = 'meetings'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('activity_id').unsigned().nullable().references('activities.id')
      table.integer('owner_role_id').unsigned().nullable().references('team_roles.id')
      table.string('kind', 20).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.date('held_on').notNullable()
      table.date('ends_on').nullable()
      table.string('starts_at', 5).nullable()
      table.string('ends_at', 5).nullable()
      table.string('place', 300).nullable()
      table.string('url', 500).nullable()
      table.text('agenda_lt').nullable()
      table.text('agenda_en').nullable()
      table.text('minutes_lt').nullable()
      table.text('minutes_en').nullable()
      table.integer('people_count').unsigned().nullable()
      table.string('status', 20).notNullable().defaultTo('planned')
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'held_on', 'id'], 'meetings_by_day')
      table.index(['activity_id'], 'meetings_by_activity')
      table.check(
        "kind in ('local_group', 'transnational', 'online', 'other')",
        undefined,
        'meetings_kind_known'
      )
      table.check("status in ('planned', 'held', 'cancelled')", undefined, 'meetings_status_known')
      table.check('ends_on is null or ends_on >= held_on', undefined, 'meetings_dates_in_order')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
