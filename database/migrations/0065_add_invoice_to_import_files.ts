import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/** The e-invoice that a file was embedded in. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addReference(client, 'import_files', 'invoice_file_id', 'import_files.id')
    )
  }

  override async down() {
    this.schema.alterTable('import_files', (table) => {
      table.dropForeign('invoice_file_id', 'import_files_invoice_file_id_foreign')
    })
    this.schema.alterTable('import_files', (table) => table.dropColumn('invoice_file_id'))
  }
}
