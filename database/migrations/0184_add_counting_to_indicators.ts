import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn } from '#app/shared/database/change_table'

/** Whether the values of the periods add up, or each says where the indicator stands at the end of its period. */
export default class extends BaseSchema {
  protected tableName = 'indicators'

  override async up() {
    this.defer((client) =>
      addCheckedColumn(client, this.tableName, "counting varchar(10) not null default 'adds_up'", {
        name: 'indicators_counting_known',
        condition: "counting in ('adds_up', 'latest')",
      })
    )
  }

  override async down() {
    this.defer(async (client) => {
      if (client.dialect.name === 'mysql') {
        await client.rawQuery(
          'alter table indicators drop constraint indicators_counting_known, drop column counting'
        )
        return
      }
      await client.rawQuery('alter table indicators drop column counting')
    })
  }
}
