import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn } from '#app/shared/database/change_table'

/** Why it is no evidence any more: never without a reason. */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addCheckedColumn(client, 'evidence_files', 'void_reason varchar(1000) null', {
        name: 'evidence_files_voided_with_reason',
        condition: '(voided_at is null) = (void_reason is null)',
      })
    )
  }

  override async down() {
    this.defer(async (client) => {
      if (client.dialect.name === 'mysql') {
        await client.rawQuery(
          'alter table evidence_files drop constraint evidence_files_voided_with_reason'
        )
      }
      await client.rawQuery('alter table evidence_files drop column void_reason')
    })
  }
}
