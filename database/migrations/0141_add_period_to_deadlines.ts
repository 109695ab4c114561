import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference, dropReference } from '#app/shared/database/change_table'

/**
 * The reporting period whose chain a deadline is a step of.
 */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) => addReference(client, 'deadlines', 'period_id', 'reporting_periods.id'))
  }

  override async down() {
    this.defer((client) => dropReference(client, 'deadlines', 'period_id'))
  }
}
