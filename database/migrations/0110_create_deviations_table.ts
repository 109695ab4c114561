import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What went otherwise than planned, why and what is done about it; a fact of the progress report.
 */
export default class extends BaseSchema {
  protected tableName = 'deviations'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('activity_id').unsigned().nullable().references('activities.id')
      table.integer('risk_id').unsigned().nullable().references('risks.id')
      table.integer('owner_role_id').unsigned().nullable().references('team_roles.id')
      table.string('kind', 20).notNullable()
      table.date('noticed_on').notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.text('reason_lt').nullable()
      table.text('reason_en').nullable()
      table.text('response_lt').nullable()
      table.text('response_en').nullable()
      table.string('status', 20).notNullable().defaultTo('open')
      table.date('resolved_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'noticed_on', 'id'], 'deviations_by_day')
      table.check(
        "kind in ('time', 'content', 'money', 'partnership', 'other')",
        undefined,
        'deviations_kind_known'
      )
      table.check("status in ('open', 'resolved')", undefined, 'deviations_status_known')
      table.check(
        "(status = 'resolved') = (resolved_on is not null)",
        undefined,
        'deviations_resolved_has_day'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
