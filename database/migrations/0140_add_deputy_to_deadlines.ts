import { BaseSchema } from '@adonisjs/lucid/schema'
import { addReference, dropReference } from '#app/shared/database/change_table'

/**
 * Who stands in for the owner of a deadline.
 */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) => addReference(client, 'deadlines', 'deputy_role_id', 'team_roles.id'))
  }

  override async down() {
    this.defer((client) => dropReference(client, 'deadlines', 'deputy_role_id'))
  }
}
