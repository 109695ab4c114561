import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/** What a report was frozen as. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addReference(client, 'financial_reports', 'snapshot_id', 'report_snapshots.id')
    )
  }

  override async down() {
    this.schema.alterTable('financial_reports', (table) => {
      table.dropForeign('snapshot_id', 'financial_reports_snapshot_id_foreign')
    })
    this.schema.alterTable('financial_reports', (table) => table.dropColumn('snapshot_id'))
  }
}
