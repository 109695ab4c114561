import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The steps of a deliverable's life with the day each was really taken: when drafting began anew, when a consultation ran,
 * when the plan was submitted and adopted.
 */
export default class extends BaseSchema {
  protected tableName = 'deliverable_steps'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('deliverable_id').unsigned().notNullable().references('deliverables.id')
      table.string('step', 20).notNullable()
      table.string('status', 20).notNullable()
      table.date('taken_on').notNullable()
      table.date('until_on').nullable()
      table.text('note').nullable()
      table.integer('entered_by').unsigned().nullable().references('users.id')
      table.index(['deliverable_id', 'id'], 'deliverable_steps_by_deliverable')
      table.check(
        'until_on is null or until_on >= taken_on',
        undefined,
        'deliverable_steps_dates_in_order'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
