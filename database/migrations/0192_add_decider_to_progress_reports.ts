import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference, dropReference } from '#app/shared/database/change_table'

/** Who wrote down what the lead partner or the programme answered. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) => addReference(client, 'progress_reports', 'decided_by', 'users.id'))
  }

  override async down() {
    this.defer((client) => dropReference(client, 'progress_reports', 'decided_by'))
  }
}
