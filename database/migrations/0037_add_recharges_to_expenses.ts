import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn } from '#app/shared/database/change_table'

/**
 * Recharges: a part of a cost that the city paid as a whole, by a share. The document it is drawn from, its amount (cents of
 * the expense's currency), the share and how it was found.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('expenses', (table) => {
      table.string('recharge_of', 300).nullable()
      table.bigInteger('recharge_base_cents').nullable()
      table.string('recharge_method', 500).nullable()
    })
    this.defer((db) =>
      addCheckedColumn(db, 'expenses', 'recharge_share_bp int null', {
        name: 'expenses_recharge_is_whole',
        condition:
          "(kind = 'recharge' and recharge_of is not null and recharge_method is not null and recharge_base_cents > 0 and " +
          'recharge_share_bp between 1 and 10000) or ' +
          "(kind <> 'recharge' and recharge_of is null and recharge_method is null and recharge_base_cents is null and " +
          'recharge_share_bp is null)',
      })
    )
  }

  /** Both databases would have to write the table anew; recharges are not undone. */
  override async down() {}
}
