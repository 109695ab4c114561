import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Contracts with suppliers: what was bought, how it was procured and for how much. Values are EUR cents without VAT; the
 * value in force is the one signed plus the amendments. Expenses are counted against it.
 */
export default class extends BaseSchema {
  protected tableName = 'contracts'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('supplier_id').unsigned().notNullable().references('suppliers.id')
      table.integer('council_decision_id').unsigned().nullable().references('council_decisions.id')
      table.string('number', 100).notNullable()
      table.string('title_lt', 500).notNullable()
      table.string('title_en', 500).nullable()
      table.string('object_name', 300).notNullable()
      table.string('cpv_code', 20).nullable()
      table.string('object_key', 300).notNullable()
      table.string('kind', 20).notNullable()
      table.string('procedure_used', 30).notNullable()
      table.string('exempt_reason', 1000).nullable()
      table.date('signed_on').notNullable()
      table.date('valid_to').nullable()
      table.bigInteger('value_cents').notNullable()
      table.integer('vat_rate_bp').unsigned().nullable()
      table.string('currency', 3).notNullable().defaultTo('EUR')
      table.string('status', 20).notNullable().defaultTo('active')
      table.date('ended_on').nullable()
      table.string('end_reason', 1000).nullable()
      table.string('comment', 2000).nullable()
      table.string('search_text', 1400).notNullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'supplier_id', 'number'], { indexName: 'contracts_number_once' })
      table.index(['project_id', 'signed_on', 'id'], 'contracts_by_signing')
      table.check(
        "status in ('active', 'closed', 'terminated')",
        undefined,
        'contracts_status_known'
      )
      table.check("kind in ('goods', 'services', 'works')", undefined, 'contracts_kind_known')
      table.check(
        "procedure_used in ('unpublished_survey', 'published_small_value', 'simplified', 'international', 'in_house', 'exempt')",
        undefined,
        'contracts_procedure_known'
      )
      table.check(
        "procedure_used <> 'exempt' or exempt_reason is not null",
        undefined,
        'contracts_exempt_with_reason'
      )
      table.check('value_cents > 0', undefined, 'contracts_value_positive')
      table.check("currency = 'EUR'", undefined, 'contracts_in_euro')
      table.check('vat_rate_bp is null or vat_rate_bp <= 10000', undefined, 'contracts_vat_a_rate')
      table.check(
        'valid_to is null or valid_to >= signed_on',
        undefined,
        'contracts_valid_after_signing'
      )
      table.check(
        "(status = 'active') = (ended_on is null)",
        undefined,
        'contracts_ended_with_a_day'
      )
      table.check(
        "status <> 'terminated' or end_reason is not null",
        undefined,
        'contracts_terminated_with_reason'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
