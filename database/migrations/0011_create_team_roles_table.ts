import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who has which role in a project, from when to when. An auditor's role always ends.
 */
export default class extends BaseSchema {
  protected tableName = 'team_roles'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('user_id').unsigned().nullable().references('users.id')
      table.string('role', 20).notNullable()
      table.string('position_lt', 300).notNullable()
      table.string('position_en', 300).nullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['user_id', 'project_id'], 'team_roles_by_user')
      table.index(['project_id', 'role'], 'team_roles_by_project')
      table.check(
        "role in ('manager', 'coordinator', 'finance', 'auditor', 'member')",
        undefined,
        'team_roles_role_known'
      )
      table.check('ends_on is null or ends_on >= starts_on', undefined, 'team_roles_dates_in_order')
      table.check("role <> 'auditor' or ends_on is not null", undefined, 'team_roles_auditor_ends')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
