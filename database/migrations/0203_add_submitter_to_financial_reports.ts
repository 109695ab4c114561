import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/** Who handed a report in. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) => addReference(client, 'financial_reports', 'submitted_by', 'users.id'))
  }

  override async down() {
    this.schema.alterTable('financial_reports', (table) => {
      table.dropForeign('submitted_by', 'financial_reports_submitted_by_foreign')
    })
    this.schema.alterTable('financial_reports', (table) => table.dropColumn('submitted_by'))
  }
}
