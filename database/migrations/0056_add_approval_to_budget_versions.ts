import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/**
 * How a version was approved: by the programme, or as an internal shift inside the programme's flexibility; and the paper that
 * allows it where there is no decision. Changes are counted from the last version that the programme approved; what was
 * approved until now was approved by it.
 */
export default class extends BaseSchema {
  protected tableName = 'budget_versions'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.string('approval_kind', 20).nullable()
    })
    this.defer(async (client) => {
      await addReference(client, this.tableName, 'approval_document_id', 'documents.id')
      await client
        .from(this.tableName)
        .whereNot('status', 'draft')
        .update({ approval_kind: 'programme' })
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropForeign('approval_document_id', 'budget_versions_approval_document_id_foreign')
    })
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('approval_document_id')
      table.dropColumn('approval_kind')
    })
  }
}
