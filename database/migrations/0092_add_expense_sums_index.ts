import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Everything the sums of a filtered list need, so that they are counted from the index alone.
 */
export default class extends BaseSchema {
  protected tableName = 'expenses'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.index(
        [
          'project_id',
          'status',
          'cost_category_id',
          'stage_id',
          'reporting_period_id',
          'paid_on',
          'declared_cents',
        ],
        'expenses_for_sums'
      )
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropIndex([], 'expenses_for_sums')
    })
  }
}
