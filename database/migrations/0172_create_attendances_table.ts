import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who came to a meeting: an organisation of the local group with a head count, one of its representatives who agreed to be
 * named, a role of the team, or a guest organisation by its name.
 */
export default class extends BaseSchema {
  protected tableName = 'attendances'

  override async up() {
    this.schema.createTable(this.tableName, (table) => {
      table.increments('id')
      table.integer('meeting_id').unsigned().notNullable().references('meetings.id')
      table
        .integer('organisation_id')
        .unsigned()
        .nullable()
        .references('local_group_organisations.id')
      table
        .integer('representative_id')
        .unsigned()
        .nullable()
        .references('local_group_representatives.id')
      table.integer('team_role_id').unsigned().nullable().references('team_roles.id')
      table.string('guest_name', 300).nullable()
      table.string('guest_sector', 30).nullable()
      table.integer('heads').unsigned().notNullable()
      table.index(['meeting_id'], 'attendances_by_meeting')
      table.index(['organisation_id'], 'attendances_by_organisation')
      table.index(['representative_id'], 'attendances_by_representative')
      table.check('heads > 0', undefined, 'attendances_heads_above_zero')
      table.check(
        '(case when organisation_id is null then 0 else 1 end) + (case when team_role_id is null then 0 else 1 end) + (case when guest_name is null then 0 else 1 end) = 1',
        undefined,
        'attendances_of_one_kind'
      )
      table.check(
        '(team_role_id is null and representative_id is null) or heads = 1',
        undefined,
        'attendances_person_is_one_head'
      )
      table.check(
        'representative_id is null or organisation_id is not null',
        undefined,
        'attendances_representative_of_organisation'
      )
      table.check(
        "(guest_name is null) = (guest_sector is null) and (guest_sector is null or guest_sector in ('public_authority', 'business', 'education_research', 'ngo', 'youth', 'politics', 'other'))",
        undefined,
        'attendances_guest_sector_known'
      )
    })
  }

  override async down() {
    this.schema.dropTable(this.tableName)
  }
}
