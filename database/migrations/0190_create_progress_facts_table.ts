import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What a progress report tells of the log: each fact that was chosen, as it stood when it was chosen, with the manager's own
 * words beside it.
 */
export default class extends BaseSchema {
  protected tableName = 'progress_facts'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('progress_report_id').unsigned().notNullable().references('progress_reports.id')
      table.string('kind', 20).notNullable()
      // the row it tells of, in the table of its kind; a row of the log may go while the report still tells of it
      table.integer('subject_id').unsigned().notNullable()
      table.text('said_lt').notNullable()
      table.text('said_en').notNullable()
      table.text('comment_lt').nullable()
      table.text('comment_en').nullable()
      table.string('goal', 10).nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['progress_report_id', 'kind', 'subject_id'], {
        indexName: 'progress_facts_once',
      })
      table.check(
        "goal is null or (kind = 'activity' and goal in ('fully', 'partly', 'not'))",
        undefined,
        'progress_facts_goal_known'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
