import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn, dropCheckedColumn } from '#app/shared/database/change_table'

/** The day on which the lead partner or the programme answered: no report is accepted without it. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addCheckedColumn(client, 'progress_reports', 'answered_on date null', {
        name: 'progress_reports_answer_dated',
        condition: "status <> 'accepted' or answered_on is not null",
      })
    )
  }

  override async down() {
    this.defer((client) =>
      dropCheckedColumn(client, 'progress_reports', 'answered_on', 'progress_reports_answer_dated')
    )
  }
}
