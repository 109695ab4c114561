import { BaseSchema } from '@adonisjs/lucid/schema'

const INDEX = 'budget_versions_one_in_force'

/** A project has one approved budget at a time: of two people who approve at once, one wins. */
export default class extends BaseSchema {
  override async up() {
    this.defer(async (client) => {
      await client.rawQuery(
        client.dialect.name === 'mysql'
          ? `alter table budget_versions
              add column in_force_of int unsigned as (case when status = 'approved' then project_id end) virtual,
              add unique index ${INDEX} (in_force_of)`
          : `create unique index ${INDEX} on budget_versions (project_id) where status = 'approved'`
      )
    })
  }

  override async down() {
    this.defer(async (client) => {
      await client.rawQuery(
        client.dialect.name === 'mysql'
          ? `alter table budget_versions drop index ${INDEX}, drop column in_force_of`
          : `drop index ${INDEX}`
      )
    })
  }
}
