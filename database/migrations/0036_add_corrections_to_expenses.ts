import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn, addReference } from '#app/shared/database/change_table'

/**
 * Corrections and credit notes: negative (or added) lines tied to the expense they correct, or, when that was never logged
 * here, to the words that say what they take back. Nothing else is negative.
 */
export default class extends BaseSchema {
  override async up() {
    this.defer(async (db) => {
      await addCheckedColumn(db, 'expenses', "kind varchar(12) not null default 'expense'", {
        name: 'expenses_negative_only_corrects',
        condition:
          "kind = 'correction' or (kind in ('expense', 'recharge') and net_cents >= 0 and vat_cents >= 0)",
      })
      await addReference(db, 'expenses', 'corrects_id', 'expenses.id')
      await addCheckedColumn(db, 'expenses', 'correction_reason varchar(1000) null', {
        name: 'expenses_correction_is_tied',
        condition:
          "(kind = 'correction' and (corrects_id is not null or correction_reason is not null)) or " +
          "(kind <> 'correction' and corrects_id is null and correction_reason is null)",
      })
    })
  }

  /** Both databases would have to write the table anew; corrections are not undone. */
  override async down() {}
}
