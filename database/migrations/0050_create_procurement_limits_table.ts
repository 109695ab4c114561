import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Up to which value, without VAT, a procedure may be used: by kind of object, dated, for all programmes. A procedure that
 * has no limit may be used for any value.
 */
export default class extends BaseSchema {
  protected tableName = 'procurement_limits'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('procedure_used', 30).notNullable()
      table.string('kind', 20).notNullable()
      table.bigInteger('limit_cents').notNullable()
      table.date('valid_from').notNullable()
      table.date('valid_to').nullable()
      table.string('source', 500).notNullable()
      table.boolean('is_confirmed').notNullable().defaultTo(false)
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['procedure_used', 'kind', 'valid_from'], {
        indexName: 'procurement_limits_once_a_day',
      })
      table.check(
        "procedure_used in ('unpublished_survey', 'published_small_value', 'simplified', 'international', 'in_house', 'exempt')",
        undefined,
        'procurement_limits_procedure_known'
      )
      table.check(
        "kind in ('goods', 'services', 'works')",
        undefined,
        'procurement_limits_kind_known'
      )
      table.check('limit_cents > 0', undefined, 'procurement_limits_positive')
      table.check(
        'valid_to is null or valid_to >= valid_from',
        undefined,
        'procurement_limits_in_order'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
