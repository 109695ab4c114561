import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who pays a budget version, by stage, in EUR cents. The amounts of a stage add up to its cells; the fund's part never passes
 * what its rate gives. A version without rows is split by the project's rate. Source: domain.md 4, 16.
 */
export default class extends BaseSchema {
  protected tableName = 'budget_fundings'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('budget_version_id').unsigned().notNullable().references('budget_versions.id')
      table.integer('stage_id').unsigned().notNullable().references('stages.id')
      table.string('source', 20).notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.unique(['budget_version_id', 'stage_id', 'source'], {
        indexName: 'budget_fundings_source_once',
      })
      table.check(
        "source in ('erdf', 'city', 'state', 'other')",
        undefined,
        'budget_fundings_source_known'
      )
      table.check('amount_cents > 0', undefined, 'budget_fundings_positive')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
