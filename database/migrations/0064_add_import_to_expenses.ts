import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/** The import an expense came with. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) => addReference(client, 'expenses', 'import_id', 'imports.id'))
  }

  override async down() {
    this.schema.alterTable('expenses', (table) => table.dropColumn('import_id'))
  }
}
