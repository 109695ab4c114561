import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A period has each step of its chain once, whoever builds it and however often.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('deadlines', (table) => {
      table.unique(['chain_step', 'period_id'], { indexName: 'deadlines_chain_step_once' })
    })
  }

  override async down() {
    this.schema.alterTable('deadlines', (table) => {
      table.dropUnique(['chain_step', 'period_id'], 'deadlines_chain_step_once')
    })
  }
}
