import { BaseSchema } from '@adonisjs/lucid/schema'
import { addCheckedColumn, dropCheckedColumn } from '#app/shared/database/change_table'

/**
 * Which step of the period's chain a deadline is; every other deadline has neither step nor period.
 */
export default class extends BaseSchema {
  override async up() {
    this.defer((client) =>
      addCheckedColumn(client, 'deadlines', 'chain_step varchar(20) null', {
        name: 'deadlines_step_of_a_chain',
        condition:
          "(chain_step is null and period_id is null) or (period_id is not null and chain_step in ('internal_cutoff', 'to_controller', 'controller_done', 'to_lead_partner') and chain_step is not null)",
      })
    )
  }

  override async down() {
    this.defer((client) =>
      dropCheckedColumn(client, 'deadlines', 'chain_step', 'deadlines_step_of_a_chain')
    )
  }
}
