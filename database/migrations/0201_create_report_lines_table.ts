import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The frozen lines of a report in their order, in both languages; one without an expense was derived by a flat rate, whose
 * rate stands beside it. Amounts are EUR cents.
 */
export default class extends BaseSchema {
  protected tableName = 'report_lines'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('snapshot_id').unsigned().notNullable().references('report_snapshots.id')
      table.integer('position').unsigned().notNullable()
      table.integer('expense_id').unsigned().nullable().references('expenses.id')
      table.integer('cost_category_id').unsigned().notNullable().references('cost_categories.id')
      table.integer('stage_id').unsigned().notNullable().references('stages.id')
      table.integer('flat_rate_bp').unsigned().nullable()
      table.bigInteger('declared_cents').notNullable()
      table.bigInteger('erdf_cents').notNullable()
      table.text('content_lt', 'mediumtext').notNullable()
      table.text('content_en', 'mediumtext').notNullable()
      table.unique(['snapshot_id', 'position'], { indexName: 'report_lines_position_once' })
      table.unique(['snapshot_id', 'expense_id'], { indexName: 'report_lines_expense_once' })
      table.check(
        '(expense_id is null) = (flat_rate_bp is not null)',
        undefined,
        'report_lines_expense_or_rate'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
