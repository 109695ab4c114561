import { BaseSchema } from '@adonisjs/lucid/schema'
import { changeCheck } from '#app/shared/database/change_table'

const RATE_HAS_ONE_BASE =
  '(flat_rate_bp is null and flat_rate_of_id is null and flat_rate_of_others = 0) or ' +
  '(flat_rate_bp is not null and (flat_rate_of_id is null) = (flat_rate_of_others = 1))'

/**
 * A flat rate stands on one category, or on all other direct costs. Where the rate comes from stands beside it, as it is the
 * only place that names it.
 */
export default class extends BaseSchema {
  static override disableTransactions = true
  protected tableName = 'cost_categories'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.boolean('flat_rate_of_others').notNullable().defaultTo(false)
      table.string('flat_rate_source', 500).nullable()
      table.boolean('flat_rate_is_confirmed').notNullable().defaultTo(false)
    })
    this.defer((client) =>
      changeCheck(client, this.tableName, 'cost_categories_rate_has_base', RATE_HAS_ONE_BASE)
    )
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('flat_rate_of_others')
      table.dropColumn('flat_rate_source')
      table.dropColumn('flat_rate_is_confirmed')
    })
  }
}
