import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What the project hands over: deliverables, countable outputs and the integrated action plan, which is drafted, consulted on,
 * submitted to the council and adopted. A count stands beside its target, in its own unit.
 */
export default class extends BaseSchema {
  protected tableName = 'deliverables'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('activity_id').unsigned().nullable().references('activities.id')
      table.integer('owner_role_id').unsigned().nullable().references('team_roles.id')
      table.string('kind', 20).notNullable()
      table.string('number', 20).notNullable()
      table.string('title_lt', 300).notNullable()
      table.string('title_en', 300).nullable()
      table.text('description_lt').nullable()
      table.text('description_en').nullable()
      table.string('unit_lt', 60).nullable()
      table.string('unit_en', 60).nullable()
      table.integer('target_count').unsigned().notNullable().defaultTo(1)
      table.integer('delivered_count').unsigned().notNullable().defaultTo(0)
      table.date('due_on').notNullable()
      table.date('delivered_on').nullable()
      table.string('status', 20).notNullable()
      table.text('note_lt').nullable()
      table.text('note_en').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'number'], { indexName: 'deliverables_number_once' })
      table.index(['project_id', 'due_on', 'id'], 'deliverables_by_due')
      table.index(['activity_id'], 'deliverables_by_activity')
      table.check(
        "kind in ('deliverable', 'output', 'action_plan')",
        undefined,
        'deliverables_kind_known'
      )
      table.check(
        "(kind = 'action_plan' and status in ('drafting', 'in_consultation', 'submitted', 'adopted', 'cancelled')) or (kind <> 'action_plan' and status in ('planned', 'in_progress', 'delivered', 'cancelled'))",
        undefined,
        'deliverables_status_known'
      )
      table.check(
        "(status in ('delivered', 'adopted')) = (delivered_on is not null)",
        undefined,
        'deliverables_delivered_has_date'
      )
      table.check('target_count > 0', undefined, 'deliverables_target_above_zero')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
