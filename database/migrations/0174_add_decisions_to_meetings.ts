import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn, dropCheckedColumn } from '#app/shared/database/change_table'

/** What a meeting decided, one decision a line. A held meeting knows how many people were there. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addCheckedColumn(client, 'meetings', 'decisions_lt text null', {
        name: 'meetings_held_with_people',
        condition: "status <> 'held' or people_count is not null",
      })
    )
  }

  override async down() {
    this.defer((client) =>
      dropCheckedColumn(client, 'meetings', 'decisions_lt', 'meetings_held_with_people')
    )
  }
}
