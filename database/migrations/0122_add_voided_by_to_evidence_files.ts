import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/** Who took it away. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) => addReference(client, 'evidence_files', 'voided_by', 'users.id'))
  }

  override async down() {
    this.defer(async (client) => {
      if (client.dialect.name === 'mysql') {
        await client.rawQuery(
          'alter table evidence_files drop foreign key evidence_files_voided_by_foreign, drop column voided_by'
        )
        return
      }
      await client.rawQuery('drop index evidence_files_voided_by_foreign')
      await client.rawQuery('alter table evidence_files drop column voided_by')
    })
  }
}
