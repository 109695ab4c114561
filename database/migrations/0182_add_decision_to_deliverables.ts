import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/**
 * The decision of the council by which the integrated action plan was adopted.
 */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addReference(client, 'deliverables', 'council_decision_id', 'council_decisions.id')
    )
  }

  override async down() {
    this.defer(async (client) => {
      if (client.dialect.name === 'mysql') {
        await client.rawQuery(
          'alter table deliverables drop foreign key deliverables_council_decision_id_foreign, drop column council_decision_id'
        )
        return
      }
      await client.rawQuery('drop index deliverables_council_decision_id_foreign')
      await client.rawQuery('alter table deliverables drop column council_decision_id')
    })
  }
}
