import { BaseSchema } from '@adonisjs/lucid/schema'

/** Where a statement's own figures do not agree, as JSON of `FileWarning[]`; null for a sound one. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('bank_statements', (table) => table.text('warnings').nullable())
  }

  override async down() {
    this.schema.alterTable('bank_statements', (table) => table.dropColumn('warnings'))
  }
}
