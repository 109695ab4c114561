import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Every change of business data, with what it was before and after, as text exactly as it was hashed.
 */
export default class extends BaseSchema {
  protected tableName = 'audit_events'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('scope', 60).notNullable()
      table.integer('sequence').unsigned().notNullable()
      table.integer('project_id').unsigned().nullable().references('projects.id')
      table.string('occurred_at', 30).notNullable()
      table.integer('actor_id').unsigned().nullable()
      table.string('actor_name', 200).notNullable()
      table.string('action', 80).notNullable()
      table.string('subject_type', 40).notNullable()
      table.integer('subject_id').unsigned().notNullable()
      table.text('before', 'longtext').nullable()
      table.text('after', 'longtext').nullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
      table.unique(['scope', 'sequence'], { indexName: 'audit_events_chain' })
      table.index(['project_id', 'subject_type', 'subject_id'], 'audit_events_by_subject')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
