import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What was added to an indicator in a reporting period, with the source of the figure.
 */
export default class extends BaseSchema {
  protected tableName = 'indicator_values'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('indicator_id').unsigned().notNullable().references('indicators.id')
      table.integer('period_id').unsigned().notNullable().references('reporting_periods.id')
      table.bigInteger('value_hundredths').notNullable()
      table.string('source_lt', 500).notNullable()
      table.string('source_en', 500).nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['indicator_id', 'period_id'], { indexName: 'indicator_values_one_a_period' })
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
