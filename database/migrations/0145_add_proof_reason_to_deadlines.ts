import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Why a deadline that asks for proof was met without a file.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('deadlines', (table) => {
      table.string('no_proof_reason', 1000).nullable()
    })
  }

  override async down() {
    this.schema.alterTable('deadlines', (table) => {
      table.dropColumn('no_proof_reason')
    })
  }
}
