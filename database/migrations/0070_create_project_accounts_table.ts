import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The bank accounts a project is paid from. Only payments of these accounts are matched to its expenses.
 */
export default class extends BaseSchema {
  protected tableName = 'project_accounts'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table.string('iban', 34).notNullable()
      table.string('name', 200).nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['project_id', 'iban'], { indexName: 'project_accounts_once' })
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
