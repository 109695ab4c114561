import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * People who sign in. What they may do comes from their roles in projects, not from here.
 */
export default class extends BaseSchema {
  protected tableName = 'users'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.string('email', 254).notNullable().unique()
      table.string('full_name', 200).notNullable()
      table.string('password', 255).notNullable()
      table.string('locale', 2).notNullable().defaultTo('lt')
      table.boolean('is_admin').notNullable().defaultTo(false)
      table.boolean('is_active').notNullable().defaultTo(true)
      table.date('expires_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.check("locale in ('lt', 'en')", undefined, 'users_locale_known')
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
