import { BaseSchema } from '@adonisjs/lucid/schema'
import { changeCheck } from '#app/shared/database/change_table'

const ALWAYS = "(currency = 'EUR') = (exchange_rate is null)"

/**
 * What is not in euro needs its rate from the submission on. Before, it may wait for one, and is worth nothing in sums
 * meanwhile.
 */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.defer((db) =>
      changeCheck(
        db,
        'expenses',
        'expenses_rate_when_foreign',
        "(currency = 'EUR' and exchange_rate is null) or (currency <> 'EUR' and (exchange_rate is not null or " +
          "(declared_cents = 0 and status in ('draft', 'returned', 'voided'))))"
      )
    )
  }

  override async down() {
    this.defer((db) => changeCheck(db, 'expenses', 'expenses_rate_when_foreign', ALWAYS))
  }
}
