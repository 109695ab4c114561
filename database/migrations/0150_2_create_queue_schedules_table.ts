import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What is to be done again and again and when it is next, in the columns that @adonisjs/queue 0.6 reads and writes.
 */
export default class extends BaseSchema {
  protected tableName = 'queue_schedules'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.string('id', 255).primary()
      table.string('status', 50).notNullable().defaultTo('active')
      table.string('name', 255).notNullable()
      table.text('payload').notNullable()
      table.string('cron_expression', 255).nullable()
      table.bigInteger('every_ms').unsigned().nullable()
      table.string('timezone', 100).notNullable().defaultTo('UTC')
      table.dateTime('from_date').nullable()
      table.dateTime('to_date').nullable()
      table.integer('run_limit').unsigned().nullable()
      table.integer('run_count').unsigned().notNullable().defaultTo(0)
      table.dateTime('next_run_at').nullable()
      table.dateTime('last_run_at').nullable()
      table.dateTime('created_at').notNullable()
      table.index(['status', 'next_run_at'], 'queue_schedules_by_next_run')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
