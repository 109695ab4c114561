import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn, dropCheckedColumn } from '#app/shared/database/change_table'

/** Why a meeting was called off. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addCheckedColumn(client, 'meetings', 'cancel_reason text null', {
        name: 'meetings_called_off_with_reason',
        condition: "status <> 'cancelled' or cancel_reason is not null",
      })
    )
  }

  override async down() {
    this.defer((client) =>
      dropCheckedColumn(client, 'meetings', 'cancel_reason', 'meetings_called_off_with_reason')
    )
  }
}
