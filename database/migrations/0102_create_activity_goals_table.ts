import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The sustainable development goals (1 to 17) that an activity serves.
 */
export default class extends BaseSchema {
  protected tableName = 'activity_goals'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id')
      table.integer('goal').unsigned().notNullable()
      table.unique(['activity_id', 'goal'], { indexName: 'activity_goals_once' })
      table.check('goal between 1 and 17', undefined, 'activity_goals_goal_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
