import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Dated rates and limits of a programme, in the unit the rule's name implies (basis points, months, cents). Source: domain rules.
 */
export default class extends BaseSchema {
  protected tableName = 'programme_rules'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('programme_id').unsigned().notNullable().references('programmes.id')
      table.string('rule', 60).notNullable()
      table.bigInteger('value').notNullable()
      table.date('valid_from').notNullable()
      table.date('valid_to').nullable()
      table.string('source', 500).notNullable()
      table.boolean('is_confirmed').notNullable().defaultTo(false)
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['programme_id', 'rule', 'valid_from'], {
        indexName: 'programme_rules_one_a_day',
      })
      table.check(
        'valid_to is null or valid_to >= valid_from',
        undefined,
        'programme_rules_dates_in_order'
      )
      table.check('value >= 0', undefined, 'programme_rules_value_not_negative')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
