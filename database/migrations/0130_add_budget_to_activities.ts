import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn } from '#app/shared/database/change_table'

/**
 * What an activity is planned to cost, in EUR cents; null where nobody has planned it.
 */
export default class extends BaseSchema {
  protected tableName = 'activities'

  override async up() {
    this.defer((client) =>
      addCheckedColumn(client, this.tableName, 'budget_cents bigint null', {
        name: 'activities_budget_not_negative',
        condition: 'budget_cents is null or budget_cents >= 0',
      })
    )
  }

  override async down() {
    this.defer(async (client) => {
      const rule =
        client.dialect.name === 'mysql' ? 'drop constraint activities_budget_not_negative, ' : ''
      await client.rawQuery(`alter table ${this.tableName} ${rule}drop column budget_cents`)
    })
  }
}
