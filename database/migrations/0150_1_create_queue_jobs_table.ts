import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Work that waits for a worker, in the columns that @adonisjs/queue 0.6 reads and writes.
 */
export default class extends BaseSchema {
  protected tableName = 'queue_jobs'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.string('id', 255).notNullable()
      table.string('queue', 100).notNullable()
      table.string('status', 20).notNullable()
      table.text('data', 'longtext').notNullable()
      table.bigInteger('score').unsigned().nullable()
      table.string('worker_id', 255).nullable()
      table.bigInteger('acquired_at').unsigned().nullable()
      table.bigInteger('execute_at').unsigned().nullable()
      table.bigInteger('finished_at').unsigned().nullable()
      table.text('error').nullable()
      table.string('dedup_id', 255).nullable()
      table.bigInteger('dedup_at').unsigned().nullable()
      table.bigInteger('dedup_ttl').unsigned().nullable()
      table.primary(['id'])
      table.index(['queue', 'status', 'score'], 'queue_jobs_by_score')
      table.index(['queue', 'status', 'execute_at'], 'queue_jobs_by_execution')
      table.index(['queue', 'status', 'finished_at'], 'queue_jobs_by_end')
      table.index(['queue', 'dedup_id'], 'queue_jobs_by_dedup')
      table.check(
        "status in ('pending', 'active', 'delayed', 'completed', 'failed')",
        undefined,
        'queue_jobs_status_known'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
