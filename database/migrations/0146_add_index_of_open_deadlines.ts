import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The open ones of every project by their day: what is reminded of.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('deadlines', (table) => {
      table.index(['status', 'due_on', 'id'], 'deadlines_open_by_due')
    })
  }

  override async down() {
    this.schema.alterTable('deadlines', (table) => {
      table.dropIndex(['status', 'due_on', 'id'], 'deadlines_open_by_due')
    })
  }
}
