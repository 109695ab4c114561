import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What the project told the public, or means to: news, posts, podcasts, videos, posters.
 */
export default class extends BaseSchema {
  protected tableName = 'communication_items'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('activity_id').unsigned().nullable().references('activities.id')
      table.integer('owner_role_id').unsigned().nullable().references('team_roles.id')
      table.string('kind', 20).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.string('url', 500).nullable()
      table.date('planned_on').nullable()
      table.date('published_on').nullable()
      table.integer('reach').unsigned().nullable()
      table.text('note').nullable()
      table.string('status', 20).notNullable().defaultTo('planned')
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'published_on', 'id'], 'communication_items_by_day')
      table.index(['activity_id'], 'communication_items_by_activity')
      table.check(
        "kind in ('news', 'social', 'podcast', 'video', 'poster', 'event', 'press', 'other')",
        undefined,
        'communication_items_kind_known'
      )
      table.check(
        "status in ('planned', 'published', 'cancelled')",
        undefined,
        'communication_items_status_known'
      )
      table.check(
        "(status = 'published') = (published_on is not null)",
        undefined,
        'communication_items_published_has_day'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
