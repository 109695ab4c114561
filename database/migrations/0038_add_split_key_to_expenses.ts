import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Lines of one split invoice share a key: they have its number and its files in common and are no double claim of each other.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('expenses', (table) => {
      table.string('split_key', 36).nullable()
      table.index(['split_key'], 'expenses_by_split')
    })
  }

  override async down() {
    this.schema.alterTable('expenses', (table) => {
      table.dropIndex(['split_key'], 'expenses_by_split')
      table.dropColumn('split_key')
    })
  }
}
