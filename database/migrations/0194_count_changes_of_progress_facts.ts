import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Counts the changes of a report's chosen facts apart from those of its text, so that choosing a fact does not make the text
 * somebody is writing out of date.
 */
export default class extends BaseSchema {
  protected tableName = 'progress_reports'

  override async up() {
    this.schema.alterTable(this.tableName, (table) => {
      table.integer('facts_version').unsigned().notNullable().defaultTo(1)
    })
  }

  override async down() {
    this.schema.alterTable(this.tableName, (table) => {
      table.dropColumn('facts_version')
    })
  }
}
