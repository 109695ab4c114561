import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Which file proves what in the plan: one file, one kind, exactly one thing that it proves.
 */
export default class extends BaseSchema {
  protected tableName = 'evidence_files'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('document_id').unsigned().notNullable().references('documents.id')
      table.string('kind', 20).notNullable()
      table.integer('activity_id').unsigned().nullable().references('activities.id')
      table.integer('deadline_id').unsigned().nullable().references('deadlines.id')
      table.integer('deliverable_id').unsigned().nullable().references('deliverables.id')
      table.integer('indicator_value_id').unsigned().nullable().references('indicator_values.id')
      table.integer('meeting_id').unsigned().nullable().references('meetings.id')
      table
        .integer('communication_item_id')
        .unsigned()
        .nullable()
        .references('communication_items.id')
      table.integer('publicity_check_id').unsigned().nullable().references('publicity_checks.id')
      table.string('caption_lt', 300).nullable()
      table.string('caption_en', 300).nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['document_id'], { indexName: 'evidence_files_document_once' })
      table.index(['activity_id', 'kind'], 'evidence_files_by_activity')
      table.index(['deadline_id', 'kind'], 'evidence_files_by_deadline')
      table.index(['deliverable_id', 'kind'], 'evidence_files_by_deliverable')
      table.index(['indicator_value_id', 'kind'], 'evidence_files_by_indicator_value')
      table.index(['meeting_id', 'kind'], 'evidence_files_by_meeting')
      table.index(['communication_item_id', 'kind'], 'evidence_files_by_communication_item')
      table.index(['publicity_check_id', 'kind'], 'evidence_files_by_publicity_check')
      table.index(['project_id', 'id'], 'evidence_files_by_project')
      table.check(
        "kind in ('agenda', 'attendance', 'minutes', 'photo', 'publication', 'result', 'decision', 'contract', 'other')",
        undefined,
        'evidence_files_kind_known'
      )
      table.check(
        '(activity_id is not null) + (deadline_id is not null) + (deliverable_id is not null) + (indicator_value_id is not null) + (meeting_id is not null) + (communication_item_id is not null) + (publicity_check_id is not null) = 1',
        undefined,
        'evidence_files_prove_one_thing'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
