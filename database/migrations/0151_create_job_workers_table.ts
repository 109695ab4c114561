import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The processes that do jobs, each with the last sign of life it gave.
 */
export default class extends BaseSchema {
  protected tableName = 'job_workers'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('name', 190).notNullable().unique()
      table.string('place', 10).notNullable()
      table.dateTime('started_at').notNullable()
      table.dateTime('seen_at').notNullable()
      table.check("place in ('embedded', 'worker')", undefined, 'job_workers_place_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
