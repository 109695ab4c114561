import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who speaks for an organisation of the local group, term by term. A name and an address are kept only while the consent to
 * keep them stands; without it there is a position.
 */
export default class extends BaseSchema {
  protected tableName = 'local_group_representatives'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('project_id').unsigned().notNullable().references('projects.id')
      table
        .integer('organisation_id')
        .unsigned()
        .notNullable()
        .references('local_group_organisations.id')
      table.string('position_lt', 300).notNullable()
      table.string('position_en', 300).nullable()
      table.string('full_name', 200).nullable()
      table.string('email', 254).nullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').nullable()
      table.date('consented_on').nullable()
      table.string('consent_how', 300).nullable()
      table.date('consent_withdrawn_on').nullable()
      table.integer('row_version').unsigned().notNullable().defaultTo(1)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['project_id', 'organisation_id'], 'local_group_representatives_by_organisation')
      table.check(
        '(full_name is null and email is null) or (consented_on is not null and consent_how is not null and consent_withdrawn_on is null)',
        undefined,
        'local_group_representatives_named_with_consent'
      )
      table.check(
        'ends_on is null or ends_on >= starts_on',
        undefined,
        'local_group_representatives_dates_in_order'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
