import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Budget categories of a programme. One with a flat rate is derived from its base category and never typed.
 */
export default class extends BaseSchema {
  protected tableName = 'cost_categories'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('programme_id').unsigned().notNullable().references('programmes.id')
      table.string('code', 40).notNullable()
      table.integer('position').unsigned().notNullable()
      table.string('name_lt', 200).notNullable()
      table.string('name_en', 200).notNullable()
      table.boolean('needs_invoice').notNullable().defaultTo(true)
      table.integer('flat_rate_bp').unsigned().nullable()
      table.integer('flat_rate_of_id').unsigned().nullable().references('cost_categories.id')
      table.date('valid_from').notNullable()
      table.date('valid_to').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['programme_id', 'code', 'valid_from'], {
        indexName: 'cost_categories_one_a_day',
      })
      table.check(
        'flat_rate_bp is null or flat_rate_bp between 1 and 10000',
        undefined,
        'cost_categories_rate_in_range'
      )
      table.check(
        '(flat_rate_bp is null) = (flat_rate_of_id is null)',
        undefined,
        'cost_categories_rate_has_base'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
