import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What happened before there were notifications is told to nobody.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(
      'insert into event_readings (scope, last_sequence) select scope, last_sequence from audit_chains'
    )
  }

  override async down() {
    this.schema.raw('delete from event_readings')
  }
}
