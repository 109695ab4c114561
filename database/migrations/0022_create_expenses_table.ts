import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Expenses: what was bought, what of it is claimed, where it stands. Amounts are cents of the document's currency; declared_cents are EUR.
 */
export default class extends BaseSchema {
  protected tableName = 'expenses'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.integer('number').unsigned().notNullable()
      table.string('reference', 60).notNullable()
      table.string('status', 20).notNullable().defaultTo('draft')

      table.integer('stage_id').unsigned().notNullable().references('stages.id')
      table.integer('cost_category_id').unsigned().notNullable().references('cost_categories.id')
      table.integer('activity_id').unsigned().nullable().references('activities.id')
      table.integer('council_decision_id').unsigned().nullable().references('council_decisions.id')
      table.integer('reporting_period_id').unsigned().nullable().references('reporting_periods.id')
      table.integer('financial_report_id').unsigned().nullable().references('financial_reports.id')
      table.integer('supplier_id').unsigned().nullable().references('suppliers.id')

      table.string('description_lt', 1000).notNullable()
      table.string('description_en', 1000).nullable()
      table.string('comment', 2000).nullable()
      table.string('invoice_number', 100).nullable()
      table.string('invoice_key', 100).nullable()
      table.date('invoiced_on').nullable()
      table.date('paid_on').nullable()
      table.string('payment_order_number', 100).nullable()
      table.string('registration_number', 100).nullable()
      table.date('registered_on').nullable()
      table.string('contract_number', 100).nullable()
      table.string('travel_order_number', 100).nullable()
      table.string('account_code', 60).nullable()

      table.string('currency', 3).notNullable().defaultTo('EUR')
      table.string('exchange_rate', 30).nullable()
      table.bigInteger('net_cents').notNullable()
      table.bigInteger('vat_cents').notNullable()
      table.bigInteger('eligible_cents').notNullable()
      table.bigInteger('declared_cents').notNullable()
      table.string('quantity', 30).nullable()
      table.bigInteger('unit_price_cents').nullable()

      table.boolean('is_sensitive').notNullable().defaultTo(false)
      table.boolean('is_outside_area').notNullable().defaultTo(false)

      table.bigInteger('certified_cents').nullable()
      table.date('set_aside_on').nullable()
      table.string('error_type', 60).nullable()
      table.string('controller_comment', 2000).nullable()
      table.integer('carried_from_id').unsigned().nullable().references('expenses.id')

      table.integer('logged_by').unsigned().notNullable().references('users.id')
      table.integer('submitted_by').unsigned().nullable().references('users.id')
      table.dateTime('submitted_at').nullable()
      table.integer('approved_by').unsigned().nullable().references('users.id')
      table.dateTime('approved_at').nullable()
      table.string('return_reason', 1000).nullable()
      table.string('void_reason', 1000).nullable()
      table.string('search_text', 2000).notNullable().defaultTo('')
      table.string('submission_key', 40).nullable().unique()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()

      table.unique(['project_id', 'number'], { indexName: 'expenses_number_once' })
      table.index(['project_id', 'paid_on', 'id'], 'expenses_by_payment')
      table.index(['project_id', 'declared_cents', 'id'], 'expenses_by_amount')
      table.index(['project_id', 'status', 'number'], 'expenses_by_status')
      table.index(['project_id', 'cost_category_id', 'number'], 'expenses_by_category')
      table.index(['reporting_period_id', 'status', 'number'], 'expenses_by_period')
      table.index(['supplier_id', 'invoice_key'], 'expenses_by_invoice')
      table.check(
        "status in ('draft', 'submitted', 'approved', 'returned', 'reported', 'certified', 'certified_in_part', 'set_aside', 'voided')",
        undefined,
        'expenses_status_known'
      )
      table.check(
        '(net_cents >= 0 and vat_cents >= 0 and eligible_cents between 0 and net_cents + vat_cents) or ' +
          '(net_cents <= 0 and vat_cents <= 0 and eligible_cents between net_cents + vat_cents and 0)',
        undefined,
        'expenses_eligible_within_gross'
      )
      table.check(
        "(currency = 'EUR') = (exchange_rate is null)",
        undefined,
        'expenses_rate_when_foreign'
      )
      table.check(
        "currency <> 'EUR' or declared_cents = eligible_cents",
        undefined,
        'expenses_euro_as_it_is'
      )
      table.check(
        "status <> 'voided' or void_reason is not null",
        undefined,
        'expenses_voided_with_reason'
      )
      table.check(
        "status <> 'returned' or return_reason is not null",
        undefined,
        'expenses_returned_with_reason'
      )
      table.check(
        "status in ('draft', 'submitted', 'returned', 'voided') or (approved_by is not null and approved_by <> logged_by and approved_by <> submitted_by)",
        undefined,
        'expenses_four_eyes'
      )
      table.check(
        'certified_cents is null or (declared_cents >= 0 and certified_cents between 0 and declared_cents) or (declared_cents < 0 and certified_cents between declared_cents and 0)',
        undefined,
        'expenses_certified_within_declared'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
