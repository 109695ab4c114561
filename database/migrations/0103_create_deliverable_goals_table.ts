import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The sustainable development goals (1 to 17) that a deliverable serves.
 */
export default class extends BaseSchema {
  protected tableName = 'deliverable_goals'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('deliverable_id').unsigned().notNullable().references('deliverables.id')
      table.integer('goal').unsigned().notNullable()
      table.unique(['deliverable_id', 'goal'], { indexName: 'deliverable_goals_once' })
      table.check('goal between 1 and 17', undefined, 'deliverable_goals_goal_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
