import { BaseSchema } from '@adonisjs/lucid/schema'
import { changeCheck } from '#app/shared/database/change_table'

const CHECK = 'budget_versions_approved_has_date'

/** What was approved says when, by whose consent and by which decision or paper. Source: design 5. */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.defer((client) =>
      changeCheck(
        client,
        'budget_versions',
        CHECK,
        `status = 'draft' or (approved_on is not null
          and approval_kind is not null and approval_kind in ('internal', 'programme')
          and (council_decision_id is not null or approval_document_id is not null))`
      )
    )
  }

  override async down() {
    this.defer((client) =>
      changeCheck(client, 'budget_versions', CHECK, "status = 'draft' or approved_on is not null")
    )
  }
}
