import { BaseSchema } from '@adonisjs/lucid/schema'
import { changeCheck } from '#app/shared/database/change_table'

const CHECK = 'deliverables_delivered_has_date'
const HAS_DATE = "(status in ('delivered', 'adopted')) = (delivered_on is not null)"

/** No plan is adopted without the council's decision. */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.defer((client) =>
      changeCheck(
        client,
        'deliverables',
        CHECK,
        `(${HAS_DATE}) and (status <> 'adopted' or council_decision_id is not null)`
      )
    )
  }

  override async down() {
    this.defer((client) => changeCheck(client, 'deliverables', CHECK, HAS_DATE))
  }
}
