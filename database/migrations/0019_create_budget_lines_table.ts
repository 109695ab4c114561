import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * One cell of the budget matrix, category x stage, in EUR cents.
 */
export default class extends BaseSchema {
  protected tableName = 'budget_lines'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('budget_version_id').unsigned().notNullable().references('budget_versions.id')
      table.integer('cost_category_id').unsigned().notNullable().references('cost_categories.id')
      table.integer('stage_id').unsigned().notNullable().references('stages.id')
      table.bigInteger('amount_cents').notNullable()
      table.unique(['budget_version_id', 'cost_category_id', 'stage_id'], {
        indexName: 'budget_lines_cell_once',
      })
      table.check('amount_cents >= 0', undefined, 'budget_lines_not_negative')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
