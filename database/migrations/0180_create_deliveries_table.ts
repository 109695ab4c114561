import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What was handed over of a deliverable, part by part, so that a period's share and the whole are both known. A part entered
 * by mistake is taken back with a reason, never deleted. Without a file it says why there is none.
 */
export default class extends BaseSchema {
  protected tableName = 'deliveries'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('deliverable_id').unsigned().notNullable().references('deliverables.id')
      table.date('delivered_on').notNullable()
      table.integer('count').unsigned().notNullable()
      table.text('note_lt').nullable()
      table.text('note_en').nullable()
      table.text('no_file_reason').nullable()
      table.integer('entered_by').unsigned().nullable().references('users.id')
      table.dateTime('entered_at').notNullable()
      table.dateTime('taken_back_at').nullable()
      table.text('taken_back_reason').nullable()
      table.index(['deliverable_id', 'delivered_on'], 'deliveries_by_day')
      table.check('count > 0', undefined, 'deliveries_count_above_zero')
      table.check(
        '(taken_back_at is null) = (taken_back_reason is null)',
        undefined,
        'deliveries_taken_back_with_reason'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
