import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference } from '#app/shared/database/change_table'

/**
 * The contract an expense is paid under. Why it may pass the contract's value stands in its own column.
 */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) => addReference(client, 'expenses', 'contract_id', 'contracts.id'))
  }

  override async down() {
    this.defer(async (client) => {
      if (client.dialect.name === 'mysql') {
        await client.rawQuery(
          'alter table expenses drop foreign key expenses_contract_id_foreign, drop column contract_id'
        )
        return
      }
      await client.rawQuery('drop index expenses_contract_id_foreign')
      await client.rawQuery('alter table expenses drop column contract_id')
    })
  }
}
