import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What a person has typed into a form and not saved yet, fit to be saved or not; his alone, and gone when he saves it.
 */
export default class extends BaseSchema {
  protected tableName = 'form_drafts'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('form_key', 60).notNullable()
      table.text('typed', 'longtext').notNullable()
      table.dateTime('saved_at').notNullable()
      table.unique(['user_id', 'project_id', 'form_key'], { indexName: 'form_drafts_once' })
      table.index(['saved_at'], 'form_drafts_by_age')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
