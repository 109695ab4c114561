import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What was done, in the words of whoever marked it done.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('deadlines', (table) => {
      table.text('completion_note').nullable()
    })
  }

  override async down() {
    this.schema.alterTable('deadlines', (table) => {
      table.dropColumn('completion_note')
    })
  }
}
